// Several lists in order of preference, as one: (B, C) and (A, B) make (A, B, C).

interface Node {
  readonly name: string
  readonly before: Set<Node>
  readonly after: Set<Node>
}

/**
 * All names of some lists, each once, in an order that no list contradicts, where there is one; names come out in the order in which they
 * get free, and of those that get free at once the first in the alphabet is first. Where lists contradict each other the first name in
 * the alphabet is taken (openshift/runtime-utils pkg/registries/topograph.go).
 */
export function inPreference(lists: readonly (readonly string[])[]): readonly string[] {
  const nodes = nodesOf(lists)
  const free = nodes.filter(({ before }) => before.size === 0)
  const taken = new Set<Node>()
  const order: string[] = []
  const take = (node: Node): void => {
    taken.add(node)
    order.push(node.name)
    for (const each of node.after) each.before.delete(node)
    const freed = [...node.after].filter((each) => each.before.size === 0 && !taken.has(each))
    for (const each of inAlphabet(freed)) free.push(each)
  }
  let at = 0
  const takeFree = (): void => {
    for (let next = free[at]; next !== undefined; next = free[at]) {
      at++
      take(next)
    }
  }
  takeFree()
  for (const node of nodes) {
    if (taken.has(node)) continue
    take(node)
    takeFree()
  }
  return order
}

function nodesOf(lists: readonly (readonly string[])[]): readonly Node[] {
  const nodes = new Map<string, Node>()
  const nodeOf = (name: string): Node => {
    const node = nodes.get(name) ?? { name, before: new Set(), after: new Set() }
    nodes.set(name, node)
    return node
  }
  for (const list of lists) {
    for (const [at, name] of list.entries()) {
      const node = nodeOf(name)
      const previous = list[at - 1]
      if (previous === undefined || previous === name) continue
      nodeOf(previous).after.add(node)
      node.before.add(nodeOf(previous))
    }
  }
  return inAlphabet([...nodes.values()])
}

function inAlphabet(nodes: readonly Node[]): readonly Node[] {
  return nodes.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
