import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerPart } from '../../utils/platform/parts.ts'
import { knowledgeBuilder } from '../background/knowledge/builder.ts'

// Loaded by the background when there is something to build.
export default defineUnlistedScript(() => offerPart('knowledge', knowledgeBuilder))
