/** "30%" of the grant in fen, exact: null when it is no percent, 'part' when it is no whole fen. */
export function percentOfGrant(text: string, grant: bigint): bigint | 'part' | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,6}))?\s*%?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const scale = 100n * 10n ** BigInt(decimals.length);
  const scaled = grant * BigInt(whole + decimals);
  return scaled % scale === 0n ? scaled / scale : 'part';
}
