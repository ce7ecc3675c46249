// What every page shares. Pages work without it.

// Following a link of the error summary opens the folded part that holds the field.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".error-summary a[href*='#']");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (field) {
    field.closest("details")?.setAttribute("open", "");
    field.focus();
  }
});

document.querySelector(".error-summary")?.focus();

// On a phone the sections move sideways: where one is stands in sight.
const sections = document.querySelector(".sections");
const current = sections?.querySelector("[aria-current]");
if (current) {
  sections.scrollLeft = current.offsetLeft - (sections.clientWidth - current.offsetWidth) / 2;
}
