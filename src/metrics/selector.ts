/** A condition on one label. Regular expressions are anchored at both ends, as in PromQL. */
export type Matcher = { readonly label: string; readonly operator: '=' | '!=' | '=~' | '!~'; readonly value: string }

/** Which series of an exposition are meant: `name{label="value",…}` as in PromQL. */
export type Selector = { readonly name: string; readonly matchers: readonly Matcher[] }
