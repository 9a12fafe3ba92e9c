// Says whether a stop is to come, under way or past, by the reader's own clock: the page itself never goes stale.
// Where only a day was published, the hours in doubt are called so.

/** @param {HTMLElement} element has data-start, data-started, and where an end was announced data-end, data-ended */
export function start(element) {
  const text = state(element.dataset, Date.now());
  if (!text) return;
  element.textContent = text;
  element.hidden = false;
}

/**
 * @param {DOMStringMap} times the first and last instant that each moment can be
 * @param {number} now milliseconds
 * @returns {string} empty where nothing can be said
 */
export function state(times, now) {
  const at = (/** @type {string | undefined} */ text) => (text ? Date.parse(text) : Number.NaN);
  if ("over" in times) return "已恢复";
  if (now < at(times.start)) return "尚未开始";
  if (now < at(times.started)) return "今日开始";
  if (now > at(times.ended)) return "已过预计结束时间";
  if (now > at(times.end)) return "预计今日结束";
  if (times.end) return "正在进行";
  return now - at(times.started) < 24 * 3600 * 1000 ? "已经开始" : "";
}
