// Passes a text on: by what the device has for it, or else by copying. Without either the text is there to be selected.

/** @param {HTMLElement} element */
export function start(element) {
  const text = element.querySelector("[data-text]").textContent;
  const said = element.querySelector("[data-said]");
  const share = element.querySelector("[data-share]");
  const copy = element.querySelector("[data-copy]");
  if (navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ text }).catch(() => {})); // the reader thought better of it
  }
  if (!navigator.clipboard) return;
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "已复制。";
    } catch {
      said.textContent = "没有复制成功，请长按上面的文字复制。";
    }
  });
}
