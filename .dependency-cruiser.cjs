/** Each stage may import the stages before it, never one after it. README.md draws the chain. */
const stage = (name, path, mayImport) => ({
  name: `${name}-imports`,
  severity: 'error',
  from: { path },
  to: { path: '^(ladders|db|server|web)/', pathNot: [path, ...mayImport] },
});

const PURE = '^server/(disclosure|measures|findings)/';

module.exports = {
  forbidden: [
    stage('db', '^db/', []),
    stage('ladders', '^server/ladders/', []),
    stage('intake', '^server/intake/', ['^server/ladders/', '^server/errors\\.ts$', '^db/']),
    stage('disclosure', '^server/disclosure/', []),
    stage('publishing', '^server/publishing/', [
      '^server/(disclosure|measures)/',
      '^server/errors\\.ts$',
      '^db/',
    ]),
    stage('measures', '^server/measures/', ['^server/disclosure/released\\.ts$']),
    stage('findings', '^server/findings/', [
      '^server/(measures|contract)/',
      '^server/disclosure/released\\.ts$',
    ]),
    stage('contract', '^server/contract/', []),
    stage('methods', '^server/methods/', ['^server/contract/']),
    stage('demo', '^server/demo/', []),
    stage('answers', '^server/answers/', [
      '^server/(contract|measures|disclosure|findings)/',
      '^server/errors\\.ts$',
      '^db/(published|reference)/',
      '^db/(connect|schema)\\.ts$',
    ]),
    // The web app's own drawings, so that a figure on paper is the one on the screen.
    stage('reports', '^server/reports/', [
      '^server/(contract|answers|measures|findings|methods)/',
      '^server/errors\\.ts$',
      '^db/(published|reference)/',
      '^db/(connect|schema)\\.ts$',
      '^web/src/(charts|lib)/',
      '^web/src/pages/(agreement|drift|gaps)/[a-z-]+\\.ts$',
    ]),
    stage('jobs', '^server/jobs/', [
      '^server/(contract|intake|publishing|audit|reports)/',
      '^server/(app|errors|explain-error|version)\\.ts$', // an audit asks the whole application
      '^db/(connect|published/store-audit)\\.ts$',
    ]),
    stage('uploads', '^server/uploads/', ['^server/errors\\.ts$']),
    stage('routes', '^server/routes/', [
      '^server/(contract|answers|measures|findings|methods)/',
      '^server/jobs/(job|jobs|describe-job)\\.ts$',
      '^server/uploads/uploads\\.ts$',
      '^server/reports/kept/reports\\.ts$',
      '^server/errors\\.ts$',
      '^server/app-context\\.ts$',
      '^db/(published|reference)/',
      '^db/(connect|schema)\\.ts$',
    ]),
    stage('http', '^server/http/', [
      '^server/(contract|answers)/',
      '^server/(errors|config)\\.ts$',
      '^db/published/',
      '^db/(connect|schema)\\.ts$',
    ]),
    stage('loading', '^server/loading/', [
      '^server/(ladders|intake|disclosure|publishing|demo)/',
      '^server/start/open-database\\.ts$',
      '^server/errors\\.ts$',
      '^db/',
    ]),
    // A plain attacker's tools first: what attacks the figures knows nothing of how they were made.
    stage('audit-attack', '^server/audit/attack/', ['^server/demo/random\\.ts$']),
    stage('audit', '^server/audit/', [
      '^server/(contract|disclosure|publishing)/',
      '^server/demo/random\\.ts$',
      '^server/errors\\.ts$',
      '^db/(published|reference)/',
      '^db/(connect|schema)\\.ts$',
    ]),
    stage('web', '^web/', ['^server/contract/']),
    {
      name: 'web-takes-types-only',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^server/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'numbers-stay-pure',
      severity: 'error',
      comment: 'disclosure, measures and findings are plain functions: no framework, no database, no clock',
      from: { path: PURE },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] },
    },
    {
      name: 'sql-stays-in-db',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: 'node_modules/(kysely|pg|pg-copy-streams)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'private-is-for-intake-and-publishing',
      severity: 'error',
      comment:
        'raw ratings: written by intake, counted by publishing, seen by nobody else; loading a ladder asks which of its keys they name',
      from: { pathNot: '^(db/|server/(intake|publishing)/|server/loading/store-ladders\\.ts$|tests/)' },
      to: { path: '^db/private/' },
    },
    {
      name: 'api-reaches-nothing-raw',
      severity: 'error',
      comment:
        'whatever the API imports, through however many files; raw ratings are touched by jobs, in their own process',
      from: { path: '^server/app\\.ts$' },
      to: { path: '^(db/private|server/(intake|publishing)|server/jobs/kinds)/', reachable: true },
    },
    {
      name: 'published-never-reads-private',
      severity: 'error',
      from: { path: '^db/(published|reference)/' },
      to: { path: '^db/private/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|data|tests/fixtures)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.cjs', '.mjs', '.d.ts'],
    },
  },
};
