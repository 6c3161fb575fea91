import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { personNames } from '../../utils/report/person-names.ts'
import { namesIn } from '../covers/names.ts'

/** Run in a page when a report is begun. Its last value is the names that the page marks as such, to be kept out of the texts. */
export default defineUnlistedScript(() => personNames(namesIn(document)))
