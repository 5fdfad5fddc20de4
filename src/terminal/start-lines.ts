/** What `npm start` prints: the address of the local Slack, or that Slack is connected, and what to try without a browser. */
export function startLines(address: string | null): string {
  const where =
    address === null
      ? [
          'torch-advisor is connected to your Slack: mention it in a channel or write it a direct message.',
          '已连接贵公司的 Slack：在频道里 @torch-advisor 或直接发私信即可。',
        ]
      : [
          `A local Slack with torch-advisor in it is open at  ${address}`,
          `本地 Slack 已就绪，请在浏览器打开  ${address}`,
        ];
  return [
    ...where,
    '',
    'Without a browser, in another terminal 不用浏览器时，可在另一终端试用:',
    '  npm run -s torch -- ask "Are we eligible if we rent our factory?"',
    '  npm run -s torch -- check deadline --lang zh',
    '  npm run -s torch -- draft risk-assessment --example',
    '',
    'Stop with Ctrl+C. 按 Ctrl+C 停止。',
  ].join('\n');
}
