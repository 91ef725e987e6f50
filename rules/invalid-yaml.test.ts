// Tests of the rule invalid-yaml: files that Helm cannot read, each told with its own words, place and way out.

import { testProblemRule } from '../src/testing/problem-rule-tester.ts'
import { invalidYaml } from './invalid-yaml.ts'

testProblemRule(invalidYaml, 'invalid-yaml')
