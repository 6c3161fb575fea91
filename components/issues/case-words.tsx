import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { useSettings } from '../queries.ts'
import { ExternalLink } from '../ui/external-link.tsx'

const caseNumber = /\b(CMS-\d{1,6})\b/

/** Set around the text of a link, which can hold no other link. */
export const InsideLink = createContext(false)

/** Text whose case numbers (`CMS-2098`) lead to the case in Servicedesk; plain where the portal is not known. */
export function CaseWords({ words }: { readonly words: string }) {
  const isInsideLink = useContext(InsideLink)
  return isInsideLink || !caseNumber.test(words) ? <>{words}</> : <Linked words={words} />
}

function Linked({ words }: { readonly words: string }) {
  const settings = useSettings().value?.settings
  if (!settings) return <>{words}</>
  const { servicedeskOrigin, servicedeskPortal } = settings
  const portal = `${servicedeskOrigin}/servicedesk/customer/portal/${encodeURIComponent(servicedeskPortal)}`
  // Splitting at a group puts what it caught at the odd places.
  return (
    <>
      {words.split(caseNumber).map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <ExternalLink key={at} href={`${portal}/${part}`}>
            {part}
          </ExternalLink>
        ),
      )}
    </>
  )
}
