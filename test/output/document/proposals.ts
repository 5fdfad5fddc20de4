import type { Proposal, ProposalSection } from '../../../src/output/document/proposal.ts';
import type { Finding } from '../../../src/program/finding.ts';

/** One white pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'LNT-RSK-002',
  basis: 'program',
  severity: 'warning',
  status: 'fail',
  message: { en: 'No rating is given.', zh: '未作评级。' },
  params: {},
  evidence: [],
  ...change,
});

export const section = (change: Partial<ProposalSection> = {}): ProposalSection => ({
  title: 'Risk assessment',
  blocks: [
    { kind: 'heading', text: 'Matrix' },
    { kind: 'paragraph', term: 'Contingency', text: 'Held until [to fill: month, Finance].' },
    { kind: 'list', items: [{ label: 'Power', text: 'a generator' }] },
    {
      kind: 'table',
      header: ['Risk', 'Cost (CNY)'],
      rows: [
        ['Kiln late', '300,000'],
        ['Powder dear', '41,000'],
      ],
    },
  ],
  covers: [
    {
      say: 'five classes',
      note: { id: 'risk-classes', heading: 'Risk Assessment', say: 'Name five classes.' },
    },
  ],
  notes: [{ id: 'full-proposal', heading: 'Process', say: 'A proposal has a risk assessment.' }],
  gaps: [
    { what: 'month', owner: 'Finance' },
    { what: 'rating', owner: null },
  ],
  findings: [finding(), finding({ rule: 'LNT-RSK-003', status: 'pass' })],
  ...change,
});

export const proposal = (change: Partial<Proposal> = {}): Proposal => ({
  lang: 'en',
  title: 'Application',
  applicant: 'Some Company: Some Project',
  label: null,
  now: '2026-11-23T04:00:00.000Z',
  day: '23 November 2026',
  source: 'From a summary.',
  sections: [section()],
  report: ['2 gaps.'],
  budget: null,
  ...change,
});
