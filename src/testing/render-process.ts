// What runs in the process of a render lane: answers each request with what chartpin makes of that chart.

import { answerRender } from './render-answer.ts'
import type { RenderRequest } from './render-lane.ts'

process.on('message', (request) => {
  // The lane sends nothing else.
  void answerRender(request as RenderRequest).then((answer) => process.send?.(answer))
})
