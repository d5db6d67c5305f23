/** Types of the imports that only the bundler understands (`?modulePath`). */
/// <reference types="electron-vite/node" />
