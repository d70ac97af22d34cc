/** How far a run may go. */
export type Conduct = {
  /** Reports and records as usual, but holds nothing up and opens nothing. */
  readonly advisory: boolean
  /** Writes nothing to GitHub at all. */
  readonly dryRun: boolean
}

/** Whether anything may be opened or said to people: else what is begun stays as it is. */
export const mayOpen = ({ conduct }: { readonly conduct?: Conduct }): boolean =>
  conduct === undefined || !(conduct.advisory || conduct.dryRun)
