// Says whether a stop is to come, under way or past, and how long still, by the reader's own clock: the page itself
// never goes stale. Where only a day was published, no hour is guessed. The text changes each minute; no live region
// holds it, so a screen reader reads it where it comes to it and is not interrupted.

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @type {HTMLElement[]} */
const shown = [];

/** @param {HTMLElement} element has data-start, data-started, and where an end was announced data-end, data-ended */
export function start(element) {
  if (shown.length === 0) {
    setInterval(showAll, MINUTE);
    document.addEventListener("visibilitychange", showAll);
  }
  shown.push(element);
  show(element);
}

function showAll() {
  if (!document.hidden) shown.forEach(show);
}

/** @param {HTMLElement} element */
function show(element) {
  const text = inWords(element.dataset, Date.now());
  if (text !== element.textContent) element.textContent = text;
  element.hidden = !text;
}

/**
 * @param {DOMStringMap} times
 * @param {number} now milliseconds
 * @returns {string} the state, with how long still or how late
 */
export function inWords(times, now) {
  return [state(times, now), countdown(times, now)].filter(Boolean).join("，");
}

/**
 * @param {DOMStringMap} times the first and last instant that each moment can be
 * @param {number} now milliseconds
 * @returns {string} empty where nothing can be said
 */
export function state(times, now) {
  if ("over" in times) return "已恢复";
  if (now < at(times.start)) return "尚未开始";
  if (now < at(times.started)) return "今日开始";
  if (now > at(times.ended)) return "已过预计结束时间";
  if (now > at(times.end)) return "预计今日结束";
  if (times.end) return "正在进行";
  return now - at(times.started) < DAY ? "已经开始" : "";
}

/**
 * How long until it begins or ends, or by how much it is late; nothing two days after its end, when nobody counts any more.
 * @param {DOMStringMap} times
 * @param {number} now milliseconds
 * @returns {string}
 */
export function countdown(times, now) {
  if ("over" in times) return "";
  if (now < at(times.start)) return `预计 ${until(times.start, times.started, now)}开始`;
  if (now < at(times.started)) return "";
  if (now < at(times.end)) return `还有 ${until(times.end, times.ended, now, "")}结束`;
  const late = now - at(times.ended);
  const exact = times.end === times.ended;
  return exact && late >= MINUTE && late < 2 * DAY ? `已晚 ${length(late)}，未见恢复公告` : "";
}

/**
 * Among which stops it belongs.
 * @param {DOMStringMap} times
 * @param {number} now milliseconds
 * @returns {"now" | "soon" | "past"}
 */
export function group(times, now) {
  if ("over" in times) return "past";
  if (now < at(times.start)) return "soon";
  const last = times.ended ? at(times.ended) + 2 * DAY : at(times.started) + DAY;
  return now < last ? "now" : "past";
}

/** @param {string | undefined} text */
function at(text) {
  return text ? Date.parse(text) : Number.NaN;
}

/**
 * @param {string | undefined} first the first instant that a moment can be
 * @param {string | undefined} last
 * @param {number} now
 * @param {string} [after] what follows a length
 */
function until(first, last, now, after = "后") {
  const left = at(first) - now;
  return first === last ? `${length(left)}${after}` : `${Math.ceil(left / DAY)} 天${after}`;
}

/**
 * @param {number} span milliseconds
 * @returns {string} as precisely as somebody who waits wants to know: never more than it is
 */
export function length(span) {
  const minutes = Math.floor(span / MINUTE);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  if (hours >= 10) return `${hours} 小时`;
  const rest = minutes % 60;
  if (hours) return rest ? `${hours} 小时 ${rest} 分` : `${hours} 小时`;
  return minutes ? `${minutes} 分` : "不到 1 分";
}
