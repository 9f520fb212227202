/** The demo's quarters, oldest first. */
export const CYCLES = [
  '2024-Q4',
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
] as const;

export type Cycle = (typeof CYCLES)[number];
