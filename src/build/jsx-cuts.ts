import type { Cut } from './cut.ts'

/** Elements are written as they are: none of ours is a component of hono's own. */
export const JSX_CUTS: readonly Cut[] = [
  {
    file: /\/hono\/dist\/jsx\/base\.js$/,
    instead: [
      ['for (const k in domRenderers) components_exports[k][DOM_RENDERER] = domRenderers[k];', ''],
      [
        'else if (components_exports[tag]) return new JSXFunctionNode(components_exports[tag], props, children);',
        '',
      ],
      ['import { domRenderers } from "./intrinsic-element/common.js";', ''],
      ['import { components_exports } from "./intrinsic-element/components.js";', ''],
    ],
  },
]
