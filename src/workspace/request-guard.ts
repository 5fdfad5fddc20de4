import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to the workspace. A page on another site can make the browser send requests here, and with a name
 * that it makes point to 127.0.0.1 even read the answers; so Host, Origin and Sec-Fetch-Site must all be ours.
 */
export interface RequestGuard {
  /** Whether the Host is this server by its own address. */
  hostIsOurs(request: IncomingMessage): boolean;
  /** Whether the page itself sent this: our Origin, and no other site involved. */
  fromOurPage(request: IncomingMessage): boolean;
  /** Whether no browser sent this: browsers add one of these headers to what scripts send. */
  fromNoBrowser(request: IncomingMessage): boolean;
  /** Whether the browser may show this: opened by the person, or asked for by our page. */
  mayBeShown(request: IncomingMessage): boolean;
}

/** Makes the guard of the server on this port. */
export function createRequestGuard(port: () => number): RequestGuard {
  const hosts = () => [`127.0.0.1:${port()}`, `localhost:${port()}`];
  const site = (request: IncomingMessage) => request.headers['sec-fetch-site'];
  const hostIsOurs = (request: IncomingMessage) => hosts().includes(request.headers.host ?? '');
  return {
    hostIsOurs,
    fromOurPage(request) {
      const sameSite = site(request) === undefined || site(request) === 'same-origin';
      return hostIsOurs(request) && sameSite && request.headers.origin === `http://${request.headers.host}`;
    },
    fromNoBrowser(request) {
      return request.headers.origin === undefined && site(request) === undefined;
    },
    mayBeShown(request) {
      const from = site(request);
      const origin = request.headers.origin;
      if (origin !== undefined && origin !== `http://${request.headers.host}`) return false;
      if (from === undefined || from === 'same-origin' || from === 'none') return true;
      // A link on another page may lead here, as long as it opens a tab of its own.
      return (
        request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document'
      );
    },
  };
}
