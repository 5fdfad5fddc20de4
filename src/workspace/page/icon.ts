/** Outlines on a 20 by 20 grid, drawn with a line of the text's colour. */
const PATHS = {
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h13.5M3 12.5h13.5',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M12.5 4 6.5 10l6 6',
  reply: 'M4 4.5h12v8.5H9.5L6 16v-3H4z',
  more: 'M10 4.5v.5M10 9.8v.5M10 15v.5',
  edit: 'M4 16l.8-3.6L13 4.2l2.8 2.8-8.2 8.2zM11.5 5.7l2.8 2.8',
  trash: 'M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10',
  file: 'M5 3h6.5L15 6.5V17H5zM11.5 3v3.5H15',
  download: 'M10 3.5v8.5M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  send: 'M3.5 4l13.5 6-13.5 6 1.8-6zM5.3 10H17',
  home: 'M3.5 9.5 10 4l6.5 5.5M5.5 8v8.5h9V8',
  dms: 'M3.5 4.5h9v6.5H8L5.5 13v-2h-2zM9 13.5v.5h4l2 1.8V14h1.5V8H14.5',
  help: 'M7.5 8a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M10 14.6v.2',
  up: 'M6.5 9v7.5M6.5 9 9.5 3.5c1.4 0 1.9 1 1.6 2.3L10.5 8h4.6c.9 0 1.5.8 1.3 1.7l-1.3 5.5c-.2.8-.7 1.3-1.5 1.3H6.5M3.5 9h3v7.5h-3z',
  down: 'M13.5 11V3.5M13.5 11l-3 5.5c-1.4 0-1.9-1-1.6-2.3L9.5 12H4.9c-.9 0-1.5-.8-1.3-1.7l1.3-5.5c.2-.8.7-1.3 1.5-1.3h7.1M16.5 11h-3V3.5h3z',
  stop: 'M6 6h8v8H6z',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1.2c0 2.6 3.5 2.2 3.5-1.2A6.5 6.5 0 1 0 13.5 15.5',
  attach: 'M14.5 9.5 9.3 14.7a3 3 0 0 1-4.3-4.3l6-6a2 2 0 0 1 2.9 2.9l-5.8 5.8a1 1 0 0 1-1.5-1.4L11.5 7',
  smile: 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM7.5 8v.4M12.5 8v.4M7 12c1.5 2 4.5 2 6 0',
  bolt: 'M11 3 5 11.5h4.5L9 17l6-8.5h-4.5z',
  search: 'M13.5 8.5a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12.2 12.2 16.5 16.5',
  lock: 'M5.5 9h9v7.5h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
  eye: 'M2.5 10C5 5.5 15 5.5 17.5 10 15 14.5 5 14.5 2.5 10zM12 10a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  chevron: 'M6 8l4 4 4-4',
  check: 'M4.5 10.5 8.5 14.5 15.5 6',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** A small line drawing; hidden from screen readers, so its button must carry a label. */
export function icon(name: IconName, size = 18): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.appendChild(path);
  return svg;
}
