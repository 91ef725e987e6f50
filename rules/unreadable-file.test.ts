// Tests of the rule unreadable-file: inputs that cannot be read, each told with its own words, place and way out.

import { testProblemRule } from '../src/testing/problem-rule-tester.ts'
import { unreadableFile } from './unreadable-file.ts'

testProblemRule(unreadableFile, 'unreadable-file')
