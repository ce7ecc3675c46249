// The editor of the report's texts: shows at once what is typed, puts a figure where the cursor is, keeps what is typed until it is saved.
const form = document.querySelector("[data-text-editor]");
const previews = document.querySelector("[data-previews]");
const areas = [...form.querySelectorAll("textarea:not([readonly])")];
const key = `report-text:${location.pathname}`;
let last = areas[0];
let timer;
let request;

async function preview() {
  request?.abort();
  request = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, { method: "POST", body: new FormData(form), signal: request.signal });
    if (answer.ok) {
      previews.innerHTML = await answer.text();
    }
  } catch (problem) {
    if (problem.name !== "AbortError") {
      // The network is away: what is typed is kept, the preview follows with the next key.
      return;
    }
  }
}

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify(areas.map((area) => area.value)));
  } catch {
    // No room to keep it in; saving still works.
  }
}

function offer() {
  const kept = JSON.parse(localStorage.getItem(key) ?? "null");
  if (!kept || kept.length !== areas.length || kept.every((text, index) => text === areas[index].value)) {
    return;
  }

  const note = document.createElement("div");
  note.className = "notice notice-warning kept-text";
  note.append(form.dataset.kept);
  const button = (text, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-outline-secondary";
    made.textContent = text;
    made.addEventListener("click", () => {
      act();
      note.remove();
    });
    note.append(made);
  };
  button(form.dataset.restore, () => {
    kept.forEach((text, index) => (areas[index].value = text));
    preview();
  });
  button(form.dataset.discard, () => localStorage.removeItem(key));
  form.prepend(note);
}

for (const area of areas) {
  area.addEventListener("focus", () => (last = area));
  area.addEventListener("input", () => {
    keep();
    clearTimeout(timer);
    timer = setTimeout(preview, 500);
  });
}

if (areas.length > 0) {
  offer();
  form.addEventListener("submit", () => localStorage.removeItem(key));
  for (const token of document.querySelectorAll("[data-token]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-secondary";
    button.textContent = "+";
    button.setAttribute("aria-label", token.textContent);
    button.addEventListener("click", () => {
      last.setRangeText(token.textContent, last.selectionStart, last.selectionEnd, "end");
      last.focus();
      last.dispatchEvent(new Event("input"));
    });
    token.after(" ", button);
  }
}
