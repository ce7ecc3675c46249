// Moving between the cells as in a spreadsheet. A cell is arrived at with its text selected, so that typing replaces it;
// F2 (or a click into the focused cell) edits within, where the arrows belong to the text.

/** `columns` holds the cells column by column, each from top to bottom. */
export function addKeyboard(columns) {
  columns.forEach((cells, column) =>
    cells.forEach((cell, row) => {
      const go = (down, right) => columns[column + right]?.[row + down];
      const order = columns.length * row + column;
      const along = (step) => columns[(order + step) % columns.length]?.[Math.floor((order + step) / columns.length)];
      watch(cell, { go, along });
    }));
}

function watch(cell, moves) {
  const { input } = cell;
  let isEditing = false;
  const edit = (on) => {
    isEditing = on;
    input.classList.toggle("is-editing", on);
  };

  input.addEventListener("focus", () => {
    edit(false);
    input.select();
  });
  input.addEventListener("mousedown", () => edit(document.activeElement === input));
  // The browser places the caret after focus: on the first click the whole text is wanted instead.
  input.addEventListener("mouseup", (event) => !isEditing && event.preventDefault());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const action = actionOf(event, cell, isEditing, edit, moves);
    if (action) {
      event.preventDefault();
      action();
    }
  });
}

function actionOf(event, cell, isEditing, edit, { go, along }) {
  switch (event.key) {
    case "Enter":
      return () => move(cell, go(event.shiftKey ? -1 : 1, 0));
    case "Tab":
      return toward(cell, along(event.shiftKey ? -1 : 1));
    case "Escape":
      return () => {
        cell.restore();
        edit(false);
        cell.input.select();
      };
    case "F2":
      return () => {
        edit(true);
        cell.input.setSelectionRange(cell.input.value.length, cell.input.value.length);
      };
    default:
      return isEditing || event.shiftKey ? null : walk(event.key, cell, go);
  }
}

function walk(key, cell, go) {
  switch (key) {
    case "ArrowUp":
      return () => move(cell, go(-1, 0));
    case "ArrowDown":
      return () => move(cell, go(1, 0));
    case "ArrowLeft":
      return () => move(cell, go(0, -1) ?? detailsOf(cell));
    case "ArrowRight":
      return () => move(cell, go(0, 1));
    case "Delete":
      return () => cell.put("");
    default:
      return null;
  }
}

/** Tab leaves the grid as usual at its ends, so that it is no trap. */
function toward(cell, target) {
  return target ? () => move(cell, target) : null;
}

/** The note of a line stands left of its first amount. */
function detailsOf(cell) {
  const input = cell.row.querySelector("details > summary");
  return input && { input };
}

function move(cell, target) {
  if (target) {
    target.input.focus();
    target.input.scrollIntoView({ block: "nearest", inline: "nearest" });
  } else {
    cell.commit();
    cell.input.select();
  }
}
