/** What is used of ical.js; its own declarations do not compile under this project's settings. */
declare module '#ical' {
  export type Time = {
    readonly year: number
    readonly month: number
    readonly day: number
    readonly hour: number
    readonly minute: number
    readonly second: number
    readonly zone: unknown
  }
  type Property = { getFirstParameter(name: string): string | undefined }
  export type Component = {
    getAllSubcomponents(name: string): Component[]
    getFirstProperty(name: string): Property | null
    getFirstPropertyValue(name: string): unknown
  }
  export type Event = {
    readonly component: Component
    readonly startDate: Time | null
    readonly endDate: Time | null
    readonly summary: string | null
    isRecurring(): boolean
    iterator(): { next(): Time | undefined }
  }
  const ical: {
    /** Throws an error that says what it stumbled over. */
    parse(text: string): unknown
    readonly Component: new (parsed: unknown) => Component
    readonly Event: new (component: Component) => Event
    readonly Timezone: { readonly utcTimezone: unknown }
  }
  export default ical
}
