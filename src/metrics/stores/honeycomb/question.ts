/** A question of a policy: what is calculated of which events. The condition is one of Honeycomb's calculated fields. */
export const QUESTION =
  /^(?:COUNT|(SUM|AVG|MIN|MAX|P001|P01|P05|P10|P20|P25|P50|P75|P80|P90|P95|P99|P999)\(([^()"]+)\))(?:\s+WHERE\s+(\S.*))?$/
