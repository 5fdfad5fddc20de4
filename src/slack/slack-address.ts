/**
 * Whether an address that came in with a payload is Slack's own: over https at this host, or at the stand-in the bot
 * runs against (`apiUrl`, undefined when it runs against Slack).
 */
export function isSlackAddress(address: string, host: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (apiUrl !== undefined && url.origin === new URL(apiUrl).origin) return true;
  return url.protocol === 'https:' && url.host === host;
}
