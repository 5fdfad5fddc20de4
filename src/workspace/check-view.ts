import { SLACK_LIMITS as L } from '../slack-limits.ts';
import { BlockProblems } from './block-problems.ts';
import { checkBlocks } from './check-blocks.ts';
import { isObject, type Json, type JsonObject, objectsOf } from './json.ts';

/** What is wrong with a modal or a Home tab. */
export function checkView(view: JsonObject, type: 'modal' | 'home'): string[] {
  const problems = new BlockProblems(type);
  if (view.type !== type) problems.add('/view/type', `must be ${type}`);
  problems.string('/view/callback_id', view.callback_id, L.view.callbackId, false, 0);
  problems.string('/view/private_metadata', view.private_metadata, L.view.privateMetadata, false, 0);
  const blocks: Json[] = Array.isArray(view.blocks) ? view.blocks : [];
  if (!Array.isArray(view.blocks)) problems.add('/view/blocks', 'missing required field: blocks');
  if (type === 'modal') {
    problems.text('/view/title', view.title, L.view.title, 'plain');
    problems.text('/view/submit', view.submit, L.view.submit, 'plain', false);
    problems.text('/view/close', view.close, L.view.close, 'plain', false);
    const hasInput = objectsOf(blocks).some((block) => block.type === 'input');
    if (hasInput && !isObject(view.submit)) {
      problems.add('/view/submit', 'missing required field when an input block is present');
    }
  }
  const inside = checkBlocks(blocks, type).problems.map((says) =>
    says.replace('pointer:/blocks', 'pointer:/view/blocks'),
  );
  return [...problems.found, ...inside];
}
