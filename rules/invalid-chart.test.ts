// Tests of the rule invalid-chart: charts that Helm refuses, each told with its own words, place and way out.

import { testProblemRule } from '../src/testing/problem-rule-tester.ts'
import { invalidChart } from './invalid-chart.ts'

testProblemRule(invalidChart, 'invalid-chart')
