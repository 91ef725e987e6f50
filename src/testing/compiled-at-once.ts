// Makes V8 compile the functions of a built file while it reads the file.
//
// Usually it reads a function twice: with its file, only to see where it ends, and again when it is first called. One that stands in
// parentheses is compiled at the first reading. That pays for a file of which nearly everything is called.

/** The heads of modules in what esbuild prints. */
const moduleHead = /^(?=\/\/ \S+\/\S+\n)/m
/** A function at the top of a module. What esbuild prints ends such a function, and nothing in it, with a brace at the margin. */
const topFunction = /^(?:async )?function\*? ([\w$]+)\([^]*?^\}\n/gm

/** Puts the functions of each module at its head, in parentheses: declared as variables they would come too late for who calls them there. */
export function compiledAtOnce(code: string, isCalled: (module: string) => boolean): string {
  return code
    .split(moduleHead)
    .map((section) => {
      const head = section.slice(0, section.indexOf('\n') + 1)
      return isCalled(head.slice(3).trim()) ? head + hoisted(section.slice(head.length)) : section
    })
    .join('')
}

function hoisted(body: string): string {
  const functions: string[] = []
  const rest = body.replace(topFunction, (text, name: string) => {
    functions.push(`var ${name} = (${text.trimEnd()});\n`)
    return ''
  })
  return functions.join('') + rest
}
