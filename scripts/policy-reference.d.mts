/** The reference of the policy file as a Markdown page; `schema` as `policyJsonSchema` gives it. */
export function policyReference(schema: object): string
