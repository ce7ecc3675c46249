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

// A document that takes some seconds to make: the page says so, and the document is saved when it is there.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-making]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }

  event.preventDefault();
  if (link.getAttribute("aria-busy") === "true") {
    return;
  }

  const note = document.createElement("span");
  note.setAttribute("role", "status");
  note.textContent = ` ${link.dataset.making}`;
  link.setAttribute("aria-busy", "true");
  link.after(note);
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) {
      location.assign(link.href);
      return;
    }

    const file = document.createElement("a");
    file.href = URL.createObjectURL(await answer.blob());
    file.download = /filename="?([^";]+)"?/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "";
    file.click();
    URL.revokeObjectURL(file.href);
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute("aria-busy");
    note.remove();
  }
});
