// A block copied from a spreadsheet fills the cells from the focused one on, over lines and columns.

/**
 * Puts a pasted block into `columns` and tells how many values were taken and refused.
 * A single text pasted into the middle of a cell is the browser's own affair.
 */
export function addPaste(columns, tell) {
  columns.forEach((cells, column) =>
    cells.forEach((cell, row) =>
      cell.input.addEventListener("paste", (event) => {
        const block = readBlock(event.clipboardData?.getData("text/plain") ?? "");
        const isWholeCell = cell.input.selectionEnd - cell.input.selectionStart === cell.input.value.length;
        if (block.length === 0 || (isSingle(block) && !isWholeCell)) {
          return;
        }

        event.preventDefault();
        const { taken, refused } = fillCells(block, columns, column, row);
        tell(taken, refused);
        cell.input.select();
      })));
}

/**
 * Rows of tab-separated texts, as every spreadsheet copies them: a text that holds a line break or a tab stands in quotes.
 */
export function readBlock(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/\r\n?/g, "\n").replace(/\n$/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") {
      break;
    }

    if (end === "\n") {
      rows.push([]);
    }
  }

  return text.trim() === "" ? [] : rows;
}

/** An empty text leaves its cell as it is. A value beyond the last line or column has no cell: it is refused. */
function fillCells(block, columns, firstColumn, firstRow) {
  const outcome = { taken: 0, refused: 0 };
  block.forEach((texts, down) =>
    texts.forEach((text, right) => {
      if (text.trim() !== "") {
        const isTaken = columns[firstColumn + right]?.[firstRow + down]?.put(text.trim()) ?? false;
        outcome[isTaken ? "taken" : "refused"]++;
      }
    }));
  return outcome;
}

function isSingle(block) {
  return block.length === 1 && block[0].length === 1;
}
