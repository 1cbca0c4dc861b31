"use client";

import dynamic from "next/dynamic";
import { SlotsSkeleton } from "#features/visits/slots-skeleton";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { Tab, TabList, TabPanel, Tabs } from "#ui/tabs";
import type { PanelProps } from "./visit-or-ask-panels";

// What calls the API comes once the page itself works: nothing can be done there before the answer, either.
const loadPanels = () => import("./visit-or-ask-panels");
const VisitPanel = dynamic(() => loadPanels().then((module) => module.VisitPanel), {
  ssr: false,
  loading: () => <SlotsSkeleton />,
});
const QuestionPanel = dynamic(() => loadPanels().then((module) => module.QuestionPanel), {
  ssr: false,
  loading: () => <SlotsSkeleton />,
});

/** The two things to do about a home; on a phone a bar at the foot leads here. */
export function VisitOrAsk(props: PanelProps) {
  return (
    <>
      <Card id="visit" className="scroll-mt-20">
        <Tabs defaultValue="visit">
          <TabList label="Visit or ask" onApproach={warm}>
            <Tab value="visit">Book a visit</Tab>
            <Tab value="ask">Ask a question</Tab>
          </TabList>
          <TabPanel value="visit">
            <VisitPanel {...props} />
          </TabPanel>
          <TabPanel value="ask">
            <QuestionPanel {...props} />
          </TabPanel>
        </Tabs>
      </Card>
      <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper px-gutter pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:hidden">
        <Button asChild variant="primary" size="lg" className="w-full">
          <a href="#visit">Visit or ask</a>
        </Button>
      </div>
    </>
  );
}

function warm() {
  loadPanels().then(
    (panels) => panels.warmQuestion(),
    () => undefined,
  );
}
