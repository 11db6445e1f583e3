/// <reference types="vite/client" />

/** The version in package.json, with the build's own mark after a `+` when it has one: `1.0.0` or `1.0.0+2`. */
declare const __APP_VERSION__: string
