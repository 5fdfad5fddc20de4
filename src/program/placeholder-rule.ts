/** Marks of gaps are found by this rule too; a list of gaps says it better, and with who has them. */
export const PLACEHOLDER_RULE = 'LNT-PH-001';
