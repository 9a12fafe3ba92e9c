// Says whether a hall is open, by Beijing time whatever the reader's clock is set to: "现在营业，17:30 下班"; or, with
// data-line, whether a telephone is answered: "现在有人接听，17:30 止".
// <p data-module="open-now" data-hours="[...]" hidden> on a page with data-holidays="{...}" on some element; data-closed,
// with data-closed-since and data-closed-until where they are known, for a hall that is closed for a time.
//
// data-hours holds rules [seasons, days, spans]: seasons as [first, last] in month * 100 + day, none for the whole year;
// days as bits from Monday (1) to Sunday (64), and 128 for public holidays; spans in minutes of the day, none for closed.
// The last rule that holds on a day decides. data-holidays holds {year: [days off, weekends that are worked]}.
//
// What the printed hours leave open is not guessed: a public holiday of which they do not speak, a weekend that is worked
// where they do not close on holidays, a year whose holidays are not known yet. On a weekend that is worked, a hall that
// closes at weekends and on holidays keeps its hours of Monday to Friday, if these are all the same.

const MINUTE = 60_000;
const DAY = 1440;
const BEIJING = 8 * 60;
const HOLIDAY = 128;
const EVERY_DAY = 255;
const WORKWEEK = [1, 2, 4, 8, 16];
const AHEAD = 15;
const NOON = [11 * 60, 15 * 60];
const KINDS = { holiday: "法定节假日", worked: "调休上班日" };

const HALL = {
  open: "现在营业",
  always: "现在营业，全天 24 小时",
  ends: " 下班",
  pauses: ["午休", "休息"],
  paused: ["午休", "休息"],
  again: " 再开",
  early: "尚未营业",
  opens: " 开",
  over: "今天已下班",
  none: "今天不营业",
  ask: "是否营业请先电话确认",
};
const LINE = {
  open: "现在有人接听",
  always: "全天 24 小时有人接听",
  ends: " 止",
  pauses: ["午休", "暂停"],
  paused: ["午休无人接听", "现在无人接听"],
  again: " 再接听",
  early: "现在无人接听",
  opens: " 起接听",
  over: "今天已停止接听",
  none: "今天无人接听",
  ask: "不一定有人接听",
};

/**
 * @typedef {typeof HALL} Words  of `pauses` and `paused` the first is about noon
 * @typedef {[number, number]} Pair
 * @typedef {[Pair[], number, Pair[]]} Rule
 * @typedef {Record<string, [number[], number[]]>} Holidays
 * @typedef {{spans: Pair[] | null, kind: "" | "holiday" | "worked", taken?: boolean}} Day  no spans: nobody can say
 * @typedef {{open: boolean | null, words: string}} State
 */

/** @param {HTMLElement} element */
export function start(element) {
  const show = () => {
    const { open, words } = stateOf(element, Date.now());
    element.textContent = words;
    element.hidden = !words;
    element.dataset.open = open === null ? "" : open ? "yes" : "no";
  };
  show();
  const ticking = setInterval(() => (element.isConnected ? show() : clearInterval(ticking)), MINUTE);
}

/**
 * @param {HTMLElement} element
 * @param {number} instant in milliseconds
 */
export function stateOf(element, instant) {
  const { hours, line, closed, closedSince, closedUntil } = element.dataset;
  const holidays = /** @type {HTMLElement | null} */ (document.querySelector("[data-holidays]"))?.dataset.holidays;
  const closure = closed === undefined ? null : { since: closedSince, until: closedUntil };
  return state(hours ? JSON.parse(hours) : null, JSON.parse(holidays ?? "{}"), closure, instant, line === undefined ? HALL : LINE);
}

/**
 * @param {Rule[] | null} rules
 * @param {Holidays} holidays
 * @param {{since?: string, until?: string} | null} closure  its first and last day
 * @param {number} instant
 * @param {Words} words
 * @returns {State} no words where nothing can be said
 */
export function state(rules, holidays, closure, instant, words = HALL) {
  const minute = Math.floor(instant / MINUTE) + BEIJING;
  const today = Math.floor(minute / DAY);
  const [since, until] = [closure?.since, closure?.until].map((day) => (day ? Date.parse(day) / MINUTE / DAY : null));
  if (closure && (since ?? today) <= today && today <= (until ?? today)) {
    return { open: false, words: until ? `暂停营业至 ${fullDay(until)}` : "暂停营业" };
  }
  const usual = rules ? byHours(rules, holidays, minute, words) : { open: null, words: "" };
  if (!usual.words || !closure) return usual;
  return { ...usual, words: today > (until ?? today) ? `公布的停业期已过，${usual.words}` : `${usual.words}；${fullDay(since ?? 0)}起暂停营业` };
}

/**
 * @param {Rule[]} rules
 * @param {Holidays} holidays
 * @param {number} day  number of the day since 1970
 * @returns {Day}
 */
export function dayOf(rules, holidays, day) {
  const [year, date] = parts(day);
  const [[seasons, days, daily]] = rules;
  if (rules.length === 1 && !seasons.length && days === EVERY_DAY) return { spans: daily, kind: "" };
  if (!holidays[year]) return { spans: null, kind: "" };
  const [off, worked] = holidays[year];
  const holding = rules.filter(([seasons]) => !seasons.length || seasons.some((season) => within(season, date)));
  const last = (/** @type {number} */ bits) => holding.filter(([, days]) => days & bits).pop()?.[2];
  const bit = 1 << weekday(day);
  if (off.includes(date)) return { spans: last(HOLIDAY) ? (last(bit | HOLIDAY) ?? null) : null, kind: "holiday" };
  const spans = last(bit) ?? [];
  if (!worked.includes(date) || spans.length) return { spans, kind: "" };
  const week = WORKWEEK.map((one) => last(one) ?? []);
  const alike = new Set(week.map((one) => one.join())).size === 1;
  if (week[0].length && alike && last(HOLIDAY)?.length === 0) return { spans: week[0], kind: "worked", taken: true };
  return { spans: null, kind: "worked" };
}

/**
 * @param {Rule[]} rules
 * @param {Holidays} holidays
 * @param {number} minute  of Beijing time, since 1970
 * @param {Words} words
 * @returns {State}
 */
function byHours(rules, holidays, minute, words) {
  const today = Math.floor(minute / DAY);
  const now = dayOf(rules, holidays, today);
  if (!now.spans) return { open: null, words: now.kind && `今天是${KINDS[now.kind]}，${words.ask}` };
  const { spans, unknown } = spansFrom(rules, holidays, today);
  const current = spans.find(([from, to]) => from <= minute && minute < to);
  const note = now.taken ? "（今天调休上班，按工作日时间推算）" : "";
  const next = spans.find(([from]) => from > minute);
  if (current) return { open: true, words: closing(current[1], next, today, words) + note };
  const before = spans.filter(([from, to]) => Math.floor(from / DAY) === today && to <= minute).pop();
  return { open: false, words: closed(today, before, next, unknown, words) + note };
}

/**
 * The spans of yesterday and the days to come, those that touch joined, up to the first day that nobody can know.
 * @param {Rule[]} rules
 * @param {Holidays} holidays
 * @param {number} today
 */
function spansFrom(rules, holidays, today) {
  /** @type {Pair[]} */
  const spans = [];
  let unknown = null;
  for (let day = today - 1; day < today + AHEAD && !unknown; day++) {
    const { spans: own, kind } = dayOf(rules, holidays, day);
    if (!own && day > today) unknown = { day, kind };
    for (const [from, to] of own ?? []) {
      const before = spans.at(-1);
      if (before && from + day * DAY <= before[1]) before[1] = Math.max(before[1], to + day * DAY);
      else spans.push([from + day * DAY, to + day * DAY]);
    }
  }
  return { spans, unknown };
}

/**
 * @param {number} end
 * @param {Pair | undefined} next
 * @param {number} today
 * @param {Words} words
 */
function closing(end, next, today, words) {
  const days = Math.floor((end - 1) / DAY) - today;
  if (days > 1) return words.always;
  const until = `${words.open}，${days ? "次日 " : ""}${clock(end - (today + days) * DAY)}`;
  if (days || !next || Math.floor(next[0] / DAY) !== today) return until + words.ends;
  return `${until} ${breakName(end, next[0], today, words.pauses)}，${clock(next[0] - today * DAY)}${words.again}`;
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} today
 * @param {string[]} names  of a break at noon, and of another
 */
function breakName(from, to, today, names) {
  const isNoon = from - today * DAY < NOON[1] && to - today * DAY > NOON[0];
  return names[isNoon ? 0 : 1];
}

/**
 * @param {number} today
 * @param {Pair | undefined} before  the last span of today that is over
 * @param {Pair | undefined} next
 * @param {{day: number, kind: Day["kind"]} | null} unknown  the first day of which nothing is known
 * @param {Words} words
 */
function closed(today, before, next, unknown, words) {
  const day = next ? Math.floor(next[0] / DAY) : null;
  const opening = next && day !== null ? clock(next[0] - day * DAY) : "";
  if (day === today) {
    if (!before || !next) return `${words.early}，${opening}${words.opens}`;
    return `${breakName(before[1], next[0], today, words.paused)}，${opening}${words.again}`;
  }
  const over = before ? words.over : words.none;
  if (day !== null) return `${over}，${dayName(day, today)} ${opening}${words.opens}`;
  return unknown?.kind ? `${over}；${dayName(unknown.day, today)}是${KINDS[unknown.kind]}，${words.ask}` : over;
}

/**
 * @param {number} day
 * @param {number} today
 */
function dayName(day, today) {
  if (day === today + 1) return "明天";
  const [, date] = parts(day);
  return `${Math.floor(date / 100)}月${date % 100}日（周${"一二三四五六日"[weekday(day)]}）`;
}

/** @param {number} day */
function fullDay(day) {
  const [year, date] = parts(day);
  return `${year}年${Math.floor(date / 100)}月${date % 100}日`;
}

/** @param {number} minute of the day */
function clock(minute) {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}

/**
 * @param {number} day
 * @returns {[number, number]} the year, and month * 100 + day
 */
function parts(day) {
  const date = new Date(day * DAY * MINUTE);
  return [date.getUTCFullYear(), (date.getUTCMonth() + 1) * 100 + date.getUTCDate()];
}

/**
 * From Monday (0); 1 January 1970 was a Thursday.
 * @param {number} day
 */
function weekday(day) {
  return (day + 3) % 7;
}

/**
 * @param {Pair} season
 * @param {number} date
 */
function within([first, last], date) {
  return first <= last ? first <= date && date <= last : first <= date || date <= last;
}
