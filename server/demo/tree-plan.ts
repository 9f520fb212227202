import type { Cycle } from './cycles.ts';
import type { LadderKey } from './ladder-facts.ts';

/** Team name to the number of people it is meant to have. */
type Teams = Record<string, number>;

interface DivisionPlan {
  name: string;
  ladder: LadderKey;
  /** Groups of teams; the name '' holds teams that sit directly below the division. */
  groups: Record<string, Teams>;
}

export const COMPANY = 'Larkfield';

/** People who belong to the node itself and to none of its teams. */
export const OWN_STAFF = { company: 3, division: 2, group: 1 } as const;

/** The organisation as it stands in the last quarter. */
export const DIVISIONS: readonly DivisionPlan[] = [
  {
    name: 'Product',
    ladder: 'engineering',
    groups: {
      Growth: { Onboarding: 9, Activation: 7, Referrals: 4, Notifications: 11, Experiments: 6 },
      Commerce: {
        Catalogue: 12,
        Pricing: 8,
        Checkout: 11,
        Payments: 11,
        Subscriptions: 13,
        Invoicing: 5,
        Tax: 3,
      },
      Experience: {
        Search: 20,
        'Web Client': 14,
        'Mobile Client': 16,
        Accessibility: 3,
        'Design Systems': 8,
        Localisation: 4,
      },
      Collaboration: { Documents: 10, Comments: 6, Sharing: 9, Calendar: 19, Permissions: 7 },
    },
  },
  {
    name: 'Delivery',
    ladder: 'engineering',
    groups: {
      '': {
        'Implementation North': 13,
        'Implementation South': 12,
        Migrations: 11,
        Integrations: 17,
        Solutions: 9,
        'Customer Engineering': 18,
        'Release Management': 5,
        'Quality Engineering': 14,
        'Field Support': 10,
        Training: 4,
        Escalations: 6,
        'Public Sector': 8,
        'Partner Delivery': 7,
        'Field Tools': 2,
      },
    },
  },
  {
    name: 'Platform',
    ladder: 'infrastructure',
    groups: {
      '': {
        Identity: 12,
        Storage: 13,
        Networking: 12,
        Compute: 16,
        Observability: 10,
        'Developer Experience': 9,
        'Release Pipelines': 8,
        Databases: 18,
        Messaging: 7,
        Edge: 5,
        'Security Engineering': 14,
        Capacity: 3,
        'Incident Response': 6,
      },
    },
  },
  {
    name: 'Insights',
    ladder: 'data',
    groups: {
      '': {
        'Data Warehouse': 15,
        Pipelines: 12,
        Metrics: 9,
        'Experiment Science': 8,
        Forecasting: 6,
        Recommendations: 23,
        'Data Quality': 7,
        Reporting: 10,
        Privacy: 4,
        Labelling: 2,
      },
    },
  },
];

/** From this quarter on there are two teams where there was one. */
export const SPLIT = {
  from: '2025-Q3' satisfies Cycle,
  before: 'Larkfield / Product / Commerce / Checkout and Payments',
  after: ['Larkfield / Product / Commerce / Checkout', 'Larkfield / Product / Commerce / Payments'],
} as const;

/** From this quarter on the same team has another name. */
export const RENAMED = {
  from: '2026-Q1' satisfies Cycle,
  before: 'Larkfield / Platform / Build Tools',
  after: 'Larkfield / Platform / Developer Experience',
} as const;
