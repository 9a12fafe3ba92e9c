// How this reader wants pages to look (localStorage, no cookie), known before anything is shown, so that nothing flashes.
// A classic script in the head, alone among our modules; the buttons are display-buttons.js.

{
  const page = document.documentElement;
  page.dataset.scripts = "";
  try {
    for (const choice of ["type", "scheme"]) {
      const chosen = localStorage.getItem(`display-${choice}`);
      if (chosen) page.dataset[choice] = chosen;
    }
  } catch {
    // Where storage is forbidden pages look as they are made.
  }
}
