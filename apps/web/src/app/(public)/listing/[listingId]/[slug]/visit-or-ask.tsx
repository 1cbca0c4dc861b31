"use client";

import type { ReactNode } from "react";
import { Button } from "#ui/button";
import { Card } from "#ui/card";
import { Tab, TabList, TabPanel, Tabs } from "#ui/tabs";

/** The two things to do about a home; on a phone a bar at the foot leads here. */
export function VisitOrAsk({ visit, ask }: { visit: ReactNode; ask: ReactNode }) {
  return (
    <>
      <Card id="visit" className="scroll-mt-20">
        <Tabs defaultValue="visit">
          <TabList label="Visit or ask">
            <Tab value="visit">Book a visit</Tab>
            <Tab value="ask">Ask a question</Tab>
          </TabList>
          <TabPanel value="visit" className="pt-5">
            {visit}
          </TabPanel>
          <TabPanel value="ask" className="pt-5">
            {ask}
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
