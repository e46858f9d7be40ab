import { readdir, readFile } from 'node:fs/promises'

/** The runtimes that a process has started. */
export async function workerdOf(parent: number): Promise<number[]> {
  const ids = (await readdir('/proc')).map(Number).filter((id) => id > 0)
  const found = await Promise.all(ids.map(async (id) => ((await isWorkerdOf(id, parent)) ? [id] : [])))
  return found.flat()
}

async function isWorkerdOf(id: number, parent: number): Promise<boolean> {
  const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
  const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? []
  return name === 'workerd' && Number(rest.split(' ')[1]) === parent
}

/** What the threads of a process have spent on a CPU: unlike a clock it does not run while others have the machine. */
export async function cpuMsOf(id: number): Promise<number> {
  const threads = await readdir(`/proc/${id}/task`)
  const spent = await Promise.all(
    threads.map(async (thread) =>
      Number((await readFile(`/proc/${id}/task/${thread}/schedstat`, 'utf8').catch(() => '0')).split(' ')[0]),
    ),
  )
  return spent.reduce((sum, ns) => sum + ns, 0) / 1e6
}
