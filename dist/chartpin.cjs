#!/usr/bin/env node
// Node 22.8 and newer keep compiled code in the folder for temporary files; NODE_DISABLE_COMPILE_CACHE=1 forbids it.
if (Number.parseInt(process.versions.node) >= 22) require('node:module').enableCompileCache?.()
require('./core.cjs')
