const FOCUSABLE = 'input, textarea, select, button, a[href], summary';

/** Where the focus is within a part of the page that is about to be drawn anew; call what it returns afterwards. */
export function rememberFocus(older: HTMLElement): (newer: HTMLElement) => boolean {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !older.contains(active)) return () => false;
  const block = active.closest<HTMLElement>('[data-block]')?.dataset.block;
  const at = focusables(older, block).indexOf(active);
  const isText =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === 'text');
  const caret = isText ? ([active.selectionStart, active.selectionEnd] as const) : undefined;
  return (newer) => {
    const same = focusables(newer, block)[at];
    same?.focus();
    if (caret && (same instanceof HTMLInputElement || same instanceof HTMLTextAreaElement))
      same.setSelectionRange(caret[0], caret[1]);
    return same !== undefined;
  };
}

/** All of a block, or all outside of blocks. */
function focusables(container: HTMLElement, block: string | undefined): HTMLElement[] {
  return [...container.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.closest<HTMLElement>('[data-block]')?.dataset.block === block,
  );
}
