/** The id GitHub's GraphQL API knows a record by. */
export function nodeId(type: string, id: number | string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url')
}
