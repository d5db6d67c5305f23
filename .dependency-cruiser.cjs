/** Who may import whom: the rules of ARCHITECTURE.md, enforced. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '(^|/)tsconfig\\.json$'] },
      to: {},
    },
    {
      name: 'core-is-pure',
      comment: 'core imports core, and zod to parse what comes from outside',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', '^node_modules/zod/'] },
    },
    {
      name: 'stages-share-only-types',
      comment:
        'stages of the pipeline meet in pipeline.ts; elsewhere they share types. ' +
        'In the face worker vision and gaze meet, in tracker.ts and gaze-reader.ts (and eye-band.ts, the pixels they ask for)',
      severity: 'error',
      from: {
        path: '^src/core/(vision|gaze|filter|selection|keyboard|text|pinyin|boards)/',
        pathNot: '^src/core/gaze/(tracker|gaze-reader|eye-band)\\.ts$',
      },
      to: {
        path: '^src/core/(vision|gaze|filter|selection|keyboard|text|pinyin|boards)/',
        pathNot: ['^src/core/$1/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'main-stays-in-main',
      severity: 'error',
      from: { path: '^src/main/' },
      to: { path: '^src/(preload|renderer)/' },
    },
    {
      name: 'preload-stays-in-preload',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/(main|renderer)/' },
    },
    {
      name: 'renderer-stays-in-renderer',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { path: '^src/(main|preload)/' },
    },
    {
      name: 'no-node-in-renderer',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-electron-in-renderer',
      severity: 'error',
      from: { path: '^src/(renderer|core)/' },
      to: { path: '^node_modules/electron(-store)?/' },
    },
    {
      name: 'react-only-in-screens-and-components',
      severity: 'error',
      from: { path: '^src/renderer/', pathNot: ['^src/renderer/(screens|components)/', '\\.tsx$'] },
      to: { path: '^node_modules/(react|react-dom|lucide-react)/' },
    },
    {
      name: 'stores-are-vanilla',
      severity: 'error',
      from: { path: '^src/renderer/stores/' },
      to: { path: '^node_modules/(react|react-dom)/' },
    },
    {
      name: 'mediapipe-only-in-vision',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/renderer/vision/' },
      to: { path: '^node_modules/@mediapipe/' },
    },
    {
      name: 'src-never-imports-test',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
