/** Ids of the program text's headings, in its order; the page has one heading twice the program's name. */
export const HEADINGS = {
  'China Torch High-Tech Industrial Development Program': 'summary',
  'Program Overview and Strategic Context': 'overview',
  'Funding Instruments and Policy Incentives': 'funding',
  'Eligibility Criteria and Readiness Requirements': 'eligibility',
  'Application Process and Timeline': 'process',
  'Project Planning and Workstream Design': 'planning',
  'Sample Budget Overview': 'sample-budget',
  'Market Positioning and Competitive Advantage': 'market',
  'ESG Integration and Compliance': 'esg',
  'Risk Assessment and Mitigation Strategies': 'risk',
  'Talent Development and Knowledge Transfer': 'talent',
  'Reporting, Monitoring, and Performance Metrics': 'reporting',
  'Application Checklist and Best Practices': 'checklist',
  'Insider Tips to Win China Torch High-Tech Industrial Development Program': 'tips',
};
