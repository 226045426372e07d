const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Reads a time of the week, such as `Friday 16:00` or `Mon`, as minutes since Monday 00:00; undefined where it is none. A
 * day alone is its midnight.
 *
 * @example
 * parseWeekTime('Friday 16:00'); //=> 6720
 */
export function parseWeekTime(text: string): number | undefined {
  const [, name = '', hour = '0', minute = '0'] = /^([a-z]+)(?: +(\d{1,2}):(\d{2}))?$/i.exec(text.trim()) ?? [];
  const day = weekdays.findIndex(
    (weekday) => weekday === name.toLowerCase() || weekday.slice(0, 3) === name.toLowerCase(),
  );
  if (day < 0 || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return day * 1440 + Number(hour) * 60 + Number(minute);
}
