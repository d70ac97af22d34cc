export const id = 4834;
export const ids = [4834];
export const modules = {

  82453:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    readCalendar: () => (  readCalendar)
  });
  var _ical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69571);
  var _base_zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98004);
  var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80514);



const MOST_TIMES = 5000;
const LONGEST = 2 * 1024 * 1024;
function readCalendar(text, range) {
    if (text.length > LONGEST)
        return { mistake: `it is longer than ${LONGEST} characters` };
    try {
        if (!/^BEGIN:VCALENDAR\s*$/im.test(text))
            return { mistake: 'it is no iCalendar file: BEGIN:VCALENDAR is missing' };
        const root = new _ical__WEBPACK_IMPORTED_MODULE_0__  .A.Component(_ical__WEBPACK_IMPORTED_MODULE_0__  .A.parse(text));
        const events = root.getAllSubcomponents('vevent').filter((event) => statusOf(event) !== 'CANCELLED');
        return { entries: events.flatMap((event) => timesOf(new _ical__WEBPACK_IMPORTED_MODULE_0__  .A.Event(event), range)) };
    }
    catch (error) {
        return { mistake: error instanceof Error ? error.message : String(error) };
    }
}
function statusOf(event) {
    const status = event.getFirstPropertyValue('status');
    return typeof status === 'string' ? status.toUpperCase() : '';
}
function timesOf(event, range) {
    const summary = (event.summary ?? '').slice(0, 100);
    const { startDate, endDate } = hasStart(event) ? event : { startDate: null, endDate: null };
    if (startDate === null)
        throw new Error(`the entry ${JSON.stringify(summary)} has no DTSTART`);
    const length = wallOf(endDate ?? startDate) - wallOf(startDate);
    const zone = zoneOf(event, summary);
    const entryAt = (start) => ({ summary, start, end: start + length, zone });
    const day = 86_400_000;
    const touches = ({ start, end }) => end > range.start - day && start < range.end + day;
    if (!event.isRecurring())
        return [entryAt(wallOf(startDate))].filter(touches);
    const found = [];
    const times = event.iterator();
    for (let count = 0, next = times.next(); next; count += 1, next = times.next()) {
        if (count > MOST_TIMES)
            throw new Error(`the entry ${JSON.stringify(summary)} comes more than ${MOST_TIMES} times`);
        const entry = entryAt(wallOf(next));
        if (entry.start >= range.end + day)
            break;
        if (touches(entry))
            found.push(entry);
    }
    return found;
}
function hasStart({ component }) {
    return component.getFirstProperty('dtstart') !== null;
}
function wallOf({ year, month, day, hour, minute, second }) {
    return Date.UTC(year, month - 1, day, hour, minute, second);
}
function zoneOf(event, summary) {
    const property = event.component.getFirstProperty('dtstart');
    const named = property?.getFirstParameter('tzid') ?? null;
    if (named === null)
        return event.startDate?.zone === _ical__WEBPACK_IMPORTED_MODULE_0__  .A.Timezone.utcTimezone ? null : _calendar_js__WEBPACK_IMPORTED_MODULE_2__  .q;
    if ((0,_base_zone_js__WEBPACK_IMPORTED_MODULE_1__  .DS)(named))
        return named;
    throw new Error(`the entry ${JSON.stringify(summary)} has the time zone ${JSON.stringify(named)}, which is no IANA zone such as Asia/Seoul`);
}


  })

};
