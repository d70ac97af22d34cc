/** What each key means that only this store has. */
export const words = {
  region: 'Region whose metrics are read, such as eu-west-1.',
  url: 'Address of the API, where it is not that of the region.',
}
