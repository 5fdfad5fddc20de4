import { isObject, type JsonObject } from '../../src/workspace/json.ts';
import type { Workspace } from '../../src/workspace/start-workspace.ts';

/** Calls a method as an app would, in JSON, without Slack's client: to see the very answer. */
export async function callApi(
  workspace: Workspace,
  method: string,
  args: object = {},
  token: string = workspace.botToken,
): Promise<JsonObject> {
  const response = await fetch(`${workspace.slackApiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  const body: unknown = await response.json();
  if (!isObject(body)) throw new Error(`${method} answered no object`);
  return body;
}
