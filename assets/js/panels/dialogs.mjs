/* The dialogs that are parts of the page: the browser keeps the focus in them, and gives it back. */

/** @type {(id: string) => HTMLDialogElement} */
const dialogOf = (id) => /** @type {HTMLDialogElement} */ (document.getElementById(id));

/** @param {string} id */
function open(id) {
  const dialog = dialogOf(id);
  if (!dialog.open) dialog.showModal();
}

/** @param {string} id */
function close(id) {
  dialogOf(id).close();
}

/**
 * Return whether a dialog of the page is open; without *id*, whether any is: what the page says is then said in it.
 * @param {string} [id]
 */
const isOpen = (id) => (id ? dialogOf(id).open : document.querySelector("dialog.sheet[open]") !== null);

export { open, close, isOpen };
