// Generated from openapi.json by `npm run contract`; changes belong into the controllers.

export interface paths {
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, the newest first. */
        get: operations["activityPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes by people, the newest first; all of them, or those of one subject. */
        get: operations["auditPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries, the newest first. */
        get: operations["deliveryList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs attention, by its cause, with the newest of each. */
        get: operations["attention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles the chosen deliveries, or a whole group, as ignored, with a reason. */
        post: operations["attentionIgnore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/import-anyway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports the chosen deliveries, or a whole group, although Ashby contradicts by now. */
        post: operations["attentionImportAnyway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the chosen deliveries, or at a whole group, again now. */
        post: operations["attentionTryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/undo-ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back that the chosen deliveries were ignored by a person. */
        post: operations["attentionUndoIgnore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Types the same missing value for the chosen deliveries, or for a whole group. */
        post: operations["attentionEnterValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/attention/{cause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** More deliveries of one cause, the newest first. */
        get: operations["attentionPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest few. */
        get: operations["replayNewest"];
        put?: never;
        /** Starts to find out what would change; nothing is written yet. */
        post: operations["replayStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays/size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many deliveries these filters find. */
        get: operations["replaySize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far one is. */
        get: operations["replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies the chosen deliveries, or all that would change something; each as it was shown, or not at all. */
        post: operations["replayApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its deliveries with what would become of them, the newest first. */
        get: operations["replayRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/replays/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops one; what was found out or applied by then stays. */
        post: operations["replayStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery: what was received, what was decided and why. */
        get: operations["deliveryDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/body": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Ashby sent, as long as it is kept. */
        get: operations["deliveryBody"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says who this is, or that they enter once more. */
        post: operations["deliveryDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles the delivery as ignored, with a reason. */
        post: operations["deliveryIgnore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/import-anyway": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports what Ashby contradicts by now: a person says so. */
        post: operations["deliveryImportAnyway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at the delivery again now. */
        post: operations["deliveryTryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/undo-ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back that a person ignored it: it is again as it was. */
        post: operations["deliveryUndoIgnore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries/{id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Types what Ashby has not, or takes that away, and looks at the delivery again with it. */
        post: operations["deliveryEnterValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employee-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The employee fields, in their order; for administrators also the restricted ones, and the retired ones when asked for. */
        get: operations["employeeFieldAll"];
        put?: never;
        /** Adds an employee field. */
        post: operations["employeeFieldCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employee-fields/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Puts all fields in use in this order. */
        put: operations["employeeFieldOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employee-fields/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes a field, and with its type or choices the values that are there; retires or restores it. */
        patch: operations["employeeFieldChange"];
        trace?: never;
    };
    "/api/v1/employee-fields/{key}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what a change would do to the values that are there, and changes nothing. */
        post: operations["employeeFieldCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By name or e-mail address; members search by name alone, since an address may be restricted. */
        get: operations["employeeList"];
        put?: never;
        /** Adds an employee by hand. */
        post: operations["employeeCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports a file: everything, or nothing. */
        post: operations["rosterCarryOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells line by line what an import would do. */
        post: operations["rosterPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/import/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a file's columns and suggests what each fills. */
        post: operations["rosterRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employees/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employee, with where each value came from. */
        get: operations["employeeOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the given values; null clears one. */
        patch: operations["employeeChange"];
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The set-up, what needs attention or no longer fits, and who arrived lately. */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The connection, with what its key may do; the key itself only as its last four characters. */
        get: operations["connection"];
        /** Saves key and Active; a new key is tried first, and a wrong one is not saved. */
        put: operations["connectionSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/candidate-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be mapped: standard, derived and custom fields. */
        get: operations["catalogCandidateFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was found at the last check, the gravest first. */
        get: operations["drift"];
        put?: never;
        /** Compares with Ashby now. */
        post: operations["driftCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/drift/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a finding may stay as it is. */
        post: operations["driftSetAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of the mapping; version 0 when nobody has saved one. */
        get: operations["fieldMappingCurrent"];
        /** Makes a new version of the mapping. */
        put: operations["fieldMappingSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks rules that are not saved: types, with steps that would mend them, and examples. */
        post: operations["check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What differs between a version and rules that are not saved. */
        post: operations["versionCompareDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own draft; no content without one. */
        get: operations["draftOwn"];
        /** Keeps one's own draft. */
        put: operations["draftKeep"];
        post?: never;
        /** Gives one's own draft up. */
        delete: operations["draftGiveUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of the mapping, the newest one if none is named, as a document of the schema /schemas/field-mapping-1.json. */
        get: operations["documentExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/expression-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields and functions that an expression may use. */
        get: operations["checkExpressionHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what a document would change; changes nothing. */
        post: operations["documentShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/import/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes or changes the lookup tables that a document needs, and puts its rules into one's own draft. */
        post: operations["documentApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what would be done for a candidate, and does nothing. */
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules for the employee fields that have none in the saved mapping, each with its reason. */
        get: operations["checkSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest few. */
        get: operations["trialNewest"];
        put?: never;
        /** Starts to fetch the last people in a stage, or of a status. */
        post: operations["trialStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/trials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far one is. */
        get: operations["trial"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/trials/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports chosen people again under the saved mapping; each either whole or not at all. */
        post: operations["resultsApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/trials/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops one; the people fetched by then stay. */
        post: operations["trialCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/trials/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a mapping would do with the people fetched so far; nothing is written. */
        post: operations["results"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/unused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Candidate fields that have values and that no rule reads: of the rules given, else of the saved ones. */
        post: operations["keptUnused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the mapping, newest first. */
        get: operations["versionAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/versions/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions, rule by rule and in words. */
        get: operations["versionCompare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, with the lookup tables and employee fields that it was made with. */
        get: operations["versionOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-mapping/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a version back as the newest: its rules, checked as if they were drawn now, and its lookup tables as they were. */
        post: operations["versionRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/field-values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The values of a candidate field: what can be chosen in Ashby, and what people really have. */
        get: operations["keptValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stages of every interview plan. */
        get: operations["catalogStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks Ashby what a key may do: the one given, or the saved one. */
        post: operations["connectionVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/integrations/ashby/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits, the oldest first, and how much there is. */
        get: operations["waiting"];
        put?: never;
        /** Processes everything that waits or the chosen deliveries, or ignores them. */
        post: operations["waitingDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How each listener stands against Ashby. */
        get: operations["ledgerSummaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compares with Ashby now, and asks how the webhooks are. */
        post: operations["ledgerRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One listener. */
        get: operations["listenerFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Activates a listener, pauses, resumes or removes it, or gives it a new secret key. */
        patch: operations["listenerPatch"];
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one listener stands against Ashby. */
        get: operations["ledgerSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/bring-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings people in whom no webhook announced, through the same pipeline. */
        post: operations["ledgerBringIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger as a file for spreadsheets, its formulas made harmless. */
        get: operations["ledgerCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same by day, the latest first. */
        get: operations["ledgerDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many would have to be looked at for older history, and about how long that takes. */
        get: operations["ledgerEstimate"];
        put?: never;
        /** Looks at older history. */
        post: operations["ledgerLookBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/look-back/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops looking; what is known by then stays. */
        post: operations["ledgerCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who should have come by a listener, in one state, the latest entered first. */
        get: operations["ledgerPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that these are not missing, and why. */
        post: operations["ledgerSetAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/ledger/set-aside/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes that back. */
        post: operations["ledgerNoLongerAside"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has Ashby create the webhook of a listener, or puts the one that is there right. */
        post: operations["webhookMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/webhook/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stagedoor no longer looks after the webhook of a listener; nothing happens in Ashby. */
        post: operations["webhookForget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/webhook/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks Ashby how the webhook of a listener is. */
        post: operations["webhookLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/webhook/only-one": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Notes that a person looked in Ashby and found the webhook there once. */
        post: operations["webhookOnlyOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/listeners/{id}/webhook/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has Ashby remove the webhook of a listener. */
        post: operations["webhookRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All lookup tables, by name. */
        get: operations["lookupTableAll"];
        put?: never;
        /** Makes a lookup table. */
        post: operations["lookupTableCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup-tables/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads two columns from a file's text or from what was copied in a spreadsheet; saves nothing. */
        post: operations["lookupTableRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup-tables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lookup table. */
        get: operations["lookupTableOne"];
        /** Makes a new version of a lookup table, and of the mapping if it uses the table. */
        put: operations["lookupTableChange"];
        post?: never;
        /** Removes a lookup table that no rule uses. */
        delete: operations["lookupTableRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookup-tables/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A lookup table as a file for spreadsheets, its formulas made harmless. */
        get: operations["lookupTableCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["signInMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where and how the browser signs in. */
        get: operations["signIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks that Stagedoor made in Ashby, and whether it can make others. */
        get: operations["webhookWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All workflows, archived ones too. */
        get: operations["workflowAll"];
        put?: never;
        /** Creates a workflow. */
        post: operations["workflowCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One workflow. */
        get: operations["workflowOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Renames a workflow, archives it, or brings it back. */
        patch: operations["workflowChange"];
        trace?: never;
    };
    "/api/v1/workflows/{id}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first. */
        get: operations["workflowEnrollments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflowId}/listeners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The listeners of a workflow. */
        get: operations["listenerList"];
        put?: never;
        /** Makes a draft, whose endpoint answers at once and whose secret key can be read. */
        post: operations["listenerDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Activity: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            deliveryId: string | null;
            /** Format: uuid */
            employeeId: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            sentence: string;
            /** Format: uuid */
            workflowId: string | null;
        };
        /** @description One page of a keyset-paged list. */
        ActivityPage: {
            items: components["schemas"]["Activity"][];
            next: string | null;
        };
        ApplyReplay: {
            /** @description null: all that would change something */
            deliveryIds?: string[] | null;
        };
        /** @description By their cause, those with the most people first. */
        Attention: {
            groups: components["schemas"]["AttentionGroup"][];
        };
        AttentionEnterForMany: {
            cause?: string | null;
            deliveryIds?: string[] | null;
            search?: string | null;
            /** @description the same for all of them, as typed, by employee field */
            values?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description Deliveries that need attention for the same cause, and so are mended the same way. */
        AttentionGroup: {
            /** @description what mends it */
            action: components["schemas"]["ImportProblemMend"] | null;
            /** @description its key */
            cause: string;
            /** Format: int64 */
            deliveries: number;
            /** @description that it is about */
            employeeField: string | null;
            /** @description after the last row, when there are more */
            next: string | null;
            /** Format: int64 */
            people: number;
            rows: components["schemas"]["AttentionGroupRow"][];
            /** @description the cause in words */
            title: string;
        };
        /** @description One of its deliveries. */
        AttentionGroupRow: {
            /** Format: uuid */
            id: string;
            /** @description what stands in the way, for this person */
            message: string;
            /** @description what else does, which is mended after it */
            otherProblems: string[];
            person: string;
            /** Format: date-time */
            receivedAt: string;
            said: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description One page of a keyset-paged list. */
        AttentionGroupRowPage: {
            items: components["schemas"]["AttentionGroupRow"][];
            next: string | null;
        };
        /** @description Ignores for a reason that others will read. */
        AttentionIgnoreMany: {
            cause?: string | null;
            deliveryIds?: string[] | null;
            reason?: string | null;
            search?: string | null;
        };
        /** @description What a person did. */
        AuditEntry: {
            /** @description what changed, as it became; secrets as their last four characters */
            after: unknown;
            /** Format: date-time */
            at: string;
            /** @description what changed, as it was; secrets as their last four characters */
            before: unknown;
            /** Format: uuid */
            id: string;
            /** @description null for what another version of Stagedoor stored, and this one does not know */
            kind: components["schemas"]["AuditKind"] | null;
            /** @description of the subject, as it is called now; null when it has none or is gone */
            name: string | null;
            person: string;
            /** @description what it was done to, as `delivery:` and its id */
            subject: string;
            /**
             * Format: uuid
             * @description of what has its screen within a workflow's
             */
            workflowId: string | null;
        };
        /** @description One page of a keyset-paged list. */
        AuditEntryPage: {
            items: components["schemas"]["AuditEntry"][];
            next: string | null;
        };
        /**
         * @description What people do that is written down.
         * @enum {string}
         */
        AuditKind: "connection.saved" | "delivery.triedAgain" | "delivery.decided" | "delivery.importedAnyway" | "delivery.ignored" | "delivery.ignoreUndone" | "delivery.valuesEntered" | "delivery.replayed" | "drift.checkAsked" | "drift.setAside" | "employee.created" | "employee.changed" | "employee.applied" | "employeeField.created" | "employeeField.changed" | "employeeField.retired" | "employeeField.restored" | "employeeFields.ordered" | "employees.imported" | "fieldMapping.saved" | "fieldMapping.restored" | "fieldMapping.imported" | "ledger.broughtIn" | "ledger.setAside" | "ledger.noLongerSetAside" | "ledger.lookedBack" | "ledger.lookingBackCancelled" | "listener.drafted" | "listener.activated" | "listener.paused" | "listener.resumed" | "listener.resumedTakingIn" | "listener.newSecret" | "listener.removed" | "lookupTable.created" | "lookupTable.changed" | "lookupTable.removed" | "lookupTable.broughtBack" | "replay.started" | "replay.applied" | "replay.stopped" | "trial.started" | "trial.cancelled" | "waiting.processedAll" | "waiting.processed" | "waiting.ignored" | "webhook.asked" | "webhook.onlyOne" | "webhook.removalAsked" | "webhook.forgotten" | "workflow.created" | "workflow.changed";
        /** @description What came of it. */
        BringingInBrought: {
            /** Format: int32 */
            people: number;
        };
        /** @description A delivery to which nothing was done. */
        BulkLeft: {
            /** Format: uuid */
            id: string;
            person: string;
            why: string;
        };
        /** @description What came of it. */
        BulkOutcome: {
            /** @description the deliveries to which it was done */
            done: string[];
            /** @description those to which it was not, and why */
            left: components["schemas"]["BulkLeft"][];
            /** @description whether the cause had more than are done at once */
            more: boolean;
        };
        /** @description Which deliveries are meant: the chosen ones, or all that have a cause at this moment. */
        BulkSelection: {
            cause?: string | null;
            /** @description null: all of the cause */
            deliveryIds?: string[] | null;
            /** @description with a cause: only those of people found by it */
            search?: string | null;
        };
        /** @description One addressable value of a dossier. */
        CandidateField: {
            archived: boolean;
            custom: boolean;
            description: string | null;
            isPrivate: boolean;
            /** @description stable: `candidate.firstName`, `offer.startDate`, custom `candidate.custom.<field id>` */
            key: string;
            label: string;
            /** @description Candidate, Application, Job or Offer */
            object: string;
            /** @description text, longText, email, phone, link, date, dateTime, number, money, yesNo, choice, multipleChoice, numberRange, compensationRange, list, unknown */
            type: string;
        };
        /** @description The candidate fields that there are. */
        CandidateFieldListing: {
            /** Format: date-time */
            fetchedAt: string | null;
            fields: components["schemas"]["CandidateField"][];
            /** @description in words, when Ashby could not be asked and only stored or built-in fields are listed */
            problem: string | null;
        };
        CatalogPlan: {
            archived: boolean;
            id: string;
            stages: components["schemas"]["CatalogStage"][];
            title: string;
        };
        CatalogStage: {
            id: string;
            /** Format: int32 */
            order: number;
            title: string;
            type: string;
        };
        CatalogStages: {
            /** Format: date-time */
            fetchedAt: string | null;
            plans: components["schemas"]["CatalogPlan"][];
            problem: string | null;
        };
        /** @description What can be written in an expression. */
        CheckExpressionHelp: {
            functions: components["schemas"]["ExpressionHelp"][];
            variables: components["schemas"]["CheckExpressionVariable"][];
        };
        CheckExpressionVariable: {
            label: string;
            name: string;
            type: string;
        };
        /** @description What was found of one rule. */
        CheckingCheckedRule: {
            employeeField: string;
            examples: components["schemas"]["ExampleResult"][];
            problems: components["schemas"]["RuleProblem"][];
        };
        /** @description Which stage a listener wants; by id for a known stage, by normalized title and type for plans not seen before. */
        Condition: components["schemas"]["ConditionOneStage"] | components["schemas"]["ConditionEveryPlan"];
        /** @description Every stage of that title and type. */
        ConditionEveryPlan: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "title";
            orLater: boolean;
            stageIds?: string[];
            title: string;
            type: string;
        };
        /** @description One stage of one plan. */
        ConditionOneStage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "stage";
            orLater: boolean;
            planId: string;
            stageId: string;
            title: string;
            type: string;
        };
        Connection: {
            active: boolean;
            choosing: boolean;
            keyLastFour: string | null;
            /** Format: date-time */
            lastAnswerAt: string | null;
            lastFailure: string | null;
            /** Format: date-time */
            lastFailureAt: string | null;
            verification: components["schemas"]["Verification"] | null;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            waiting: number;
        };
        ConnectionVerify: {
            apiKey?: string | null;
        };
        DeliveryBody: {
            expired: boolean;
            text: string | null;
        };
        /** @description Who somebody is. */
        DeliveryDecision: {
            /**
             * Format: uuid
             * @description null: a new person
             */
            employeeId?: string | null;
            /** @description that they enter the workflow although they are in it by another application; only where that is asked */
            onceMore?: boolean | null;
        };
        /** @description Everything about one delivery: why did this person appear, or not? */
        DeliveryDetail: components["schemas"]["DeliveryRow"] & {
            /** @description the candidate's page in Ashby, once it was fetched */
            ashbyUrl: string | null;
            attempts: components["schemas"]["DeliveryDetailAttempt"][];
            employeeName: string | null;
            /** Format: uuid */
            enrollmentId: string | null;
            /** Format: uuid */
            listenerId: string;
            listenerSentence: string;
            match: components["schemas"]["MatchChoice"][] | null;
            /**
             * Format: date-time
             * @description when it is looked at again by itself; null when it is settled, or being looked at
             */
            nextAt: string | null;
            origin: string;
            problems: components["schemas"]["ImportProblem"][];
            /** @description the story: of the newest attempt that tells one */
            steps: components["schemas"]["TraceStep"][];
            /** @description what people typed here and can still change; nothing once it was imported */
            typed: components["schemas"]["TypedValueEntered"][];
        };
        /** @description One try, with what it decided and why, as long as that is kept. */
        DeliveryDetailAttempt: {
            /** Format: date-time */
            beganAt: string;
            /** Format: date-time */
            endedAt: string;
            outcome: string;
            reason: string | null;
            steps: components["schemas"]["TraceStep"][];
            /** @description whether its steps are the delivery's story */
            told: boolean;
            versions: {
                [key: string]: number;
            };
        };
        DeliveryIgnoreReason: {
            reason?: string | null;
        };
        DeliveryMissingValues: {
            /** @description as typed, by employee field; null takes away what was typed before */
            values?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A delivery in the list. */
        DeliveryRow: {
            action: string;
            /** Format: uuid */
            employeeId: string | null;
            /** Format: uuid */
            id: string;
            /** @description the state in words */
            outcome: string;
            person: string;
            reasonCode: string | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: int32 */
            repetitions: number;
            said: string;
            state: components["schemas"]["DeliveryRowState"];
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description One page of a keyset-paged list. */
        DeliveryRowPage: {
            items: components["schemas"]["DeliveryRow"][];
            next: string | null;
        };
        /**
         * @description Open, or how it ended.
         * @enum {string}
         */
        DeliveryRowState: "open" | "imported" | "ignored" | "needsAttention";
        /** @description What differs for one employee field, in words. */
        Difference: {
            /** @description null where there is no rule */
            after: string | null;
            /** @description null where there was no rule */
            before: string | null;
            employeeField: string;
            label: string;
        };
        /** @description What a document would bring; nothing is done yet. */
        DocumentImportShown: {
            /** @description from the saved mapping */
            differences: components["schemas"]["Difference"][];
            /** @description in words: what is left out, taken for something else, or has effects beyond the draft */
            problems: string[];
            /** @description with the name of a lookup table that is not there yet for its id */
            rules: components["schemas"]["Rule"][];
            tables: components["schemas"]["DocumentImportedTable"][];
            /**
             * Format: int64
             * @description of the saved mapping that it was compared with
             */
            version: number;
        };
        DocumentImportedTable: {
            changed: boolean;
            isNew: boolean;
            name: string;
            /**
             * Format: int64
             * @description of the table that is here; null for a new one
             */
            version: number | null;
        };
        /** @description What to put into the draft. */
        DocumentToApply: {
            document?: unknown;
            /** @description as they were shown: one that was changed since is not overwritten; any when absent */
            tables?: components["schemas"]["ImportSeenTable"][] | null;
        };
        DocumentToImport: {
            document?: unknown;
        };
        /** @description What a person has not saved yet. */
        DraftTableDraft: {
            /**
             * Format: int64
             * @description the version of the mapping that it was begun from
             */
            baseVersion: number;
            rules: components["schemas"]["Rule"][];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        /** @description The last check. */
        Drift: {
            /**
             * Format: date-time
             * @description null when Ashby was never compared
             */
            checkedAt: string | null;
            /** @description whether a check waits or runs now */
            checking: boolean;
            findings: components["schemas"]["DriftFinding"][];
            /** @description why the last try could not be made, or not wholly, in words */
            problem: string | null;
        };
        /** @description One thing that no longer fits. */
        DriftFinding: {
            employeeField: string | null;
            /** @description good to know, and nothing goes wrong by it */
            harmless: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["FindingKind"];
            /** Format: uuid */
            listenerId: string | null;
            lookupTable: string | null;
            mend: components["schemas"]["FindingMend"];
            message: string;
            setAsideBy: string | null;
            /** Format: date-time */
            since: string;
            /** @description the stage that was renamed */
            stageId: string | null;
            /** Format: uuid */
            workflowId: string | null;
        };
        EmployeeDetail: {
            ashbyUrl: string | null;
            enrollments: components["schemas"]["EmployeeEnrollment"][];
            fields: components["schemas"]["EmployeeFieldValue"][];
            hasAshbyProfile: boolean;
            history: components["schemas"]["EmployeeHistoryEvent"][];
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        EmployeeEnrollment: {
            applicationId: string;
            /**
             * Format: uuid
             * @description how they came in; null where it is not known, and for who may not look
             */
            deliveryId: string | null;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description What an employee record can hold. */
        EmployeeField: {
            choices: string[];
            /** @description the heading that it stands under; empty for none */
            group: string;
            key: string;
            label: string;
            /** Format: int32 */
            position: number;
            required: boolean;
            /** @description for administrators' eyes only */
            restricted: boolean;
            /** @description no longer shown, asked for or filled; the values are kept */
            retired: boolean;
            type: string;
            /** @description no two employees have the same value */
            unique: boolean;
            /** Format: int64 */
            version: number;
        };
        /** @description One field of the record. */
        EmployeeFieldValue: {
            /** @description what Ashby says where a person said something else */
            ashbyValue: string | null;
            choices: string[];
            display: string | null;
            group: string;
            /** @description what it held before the field became of another type */
            keptAside: string | null;
            key: string;
            label: string;
            /** @description who is meant by the address, where an employee has it */
            person: components["schemas"]["EmployeeNamed"] | null;
            provenance: components["schemas"]["EmployeeProvenance"] | null;
            required: boolean;
            restricted: boolean;
            type: string;
            value: unknown;
        };
        EmployeeHistoryEvent: {
            /** Format: date-time */
            at: string;
            sentence: string;
        };
        /** @description The employee whom a value names. */
        EmployeeNamed: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        EmployeeProvenance: {
            /** Format: date-time */
            at: string;
            candidateFields: string[];
            /** Format: uuid */
            deliveryId: string | null;
            kind: components["schemas"]["EmployeeRecordKind"];
            /** Format: int64 */
            mappingVersion: number | null;
            person: string | null;
        };
        /**
         * @description What a value came from.
         * @enum {string}
         */
        EmployeeRecordKind: "ashby" | "person" | "file";
        EmployeeRow: {
            /** Format: date-time */
            createdAt: string;
            department: string | null;
            /** Format: uuid */
            id: string;
            jobTitle: string | null;
            name: string;
            startDate: string | null;
            workflows: string[];
        };
        /** @description One page of a keyset-paged list. */
        EmployeeRowPage: {
            items: components["schemas"]["EmployeeRow"][];
            next: string | null;
        };
        /** @description What a person wrote. */
        EmployeeValues: {
            /** @description whether somebody else may have one of the addresses already; without it such a person is refused, since it may be the same one */
            anyway?: boolean | null;
            values?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description One line of a workflow's page. */
        EnrollmentRow: {
            /** Format: uuid */
            employeeId: string;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            jobTitle: string | null;
            name: string;
            startDate: string | null;
        };
        /** @description One page of a keyset-paged list. */
        EnrollmentRowPage: {
            items: components["schemas"]["EnrollmentRow"][];
            next: string | null;
        };
        /** @description What must come of a known input. */
        Example: {
            /** @description as a person reads the result; empty when nothing must come of it */
            expected?: string;
            /** @description by candidate field key: all that the rule reads */
            input?: {
                [key: string]: unknown;
            };
        };
        /** @description What came of one example. */
        ExampleResult: {
            /** @description as a person reads it: the value, nothing, or the problem */
            got: string;
            /**
             * Format: int32
             * @description of the example in its rule, from 0
             */
            index: number;
            passed: boolean;
        };
        /** @description One function for the list that an editor offers. */
        ExpressionHelp: {
            example: string;
            meaning: string;
            name: string;
        };
        /** @description What a change would do to what is there. */
        FieldCheck: {
            /**
             * Format: int32
             * @description how many values the field could still hold
             */
            fitting: number;
            /** @description what else is good to know */
            notes: string[];
            /**
             * Format: int64
             * @description all employees
             */
            people: number;
            /** @description the different values as they read, up to the most that a field can have as choices */
            present: string[];
            /** @description the first of those that it could not, or that are the same as another's */
            problems: components["schemas"]["FieldCheckMisfit"][];
            /** @description why the change cannot be made at all; null when it can */
            refused: string | null;
            /**
             * Format: int32
             * @description how many of them have a value
             */
            values: number;
        };
        /** @description A value that does not fit, and why. */
        FieldCheckMisfit: {
            employee: string;
            /** Format: uuid */
            employeeId: string;
            message: string;
            value: string;
        };
        /** @description A saved version of rules, with all that they were saved with. */
        FieldMapping: {
            author: string | null;
            /** @description the employee fields as they were */
            fields: components["schemas"]["Target"][];
            note: string | null;
            rules: components["schemas"]["Rule"][];
            /** Format: date-time */
            savedAt: string | null;
            /** @description the lookup tables that the rules use, as they were */
            tables: components["schemas"]["SavedTable"][];
            /** Format: int64 */
            version: number;
        };
        /** @description What an administrator changes of a field; absent means unchanged. */
        FieldPatch: {
            choices?: string[] | null;
            group?: string | null;
            /** @description whether values that would no longer fit are kept aside; without it such a change is refused */
            keepAside?: boolean | null;
            label?: string | null;
            required?: boolean | null;
            restricted?: boolean | null;
            retired?: boolean | null;
            type?: string | null;
            unique?: boolean | null;
        };
        /** @description One station of the way. */
        FieldTraceStep: {
            /** @description the value after this step as a person reads it; null when there is none */
            display: string | null;
            /** @description in words, when the step could not be done; no step follows then */
            problem: string | null;
            /** @description in a people-ops word, such as "Look up in US states" */
            title: string;
        };
        /**
         * @description What drifted.
         * @enum {string}
         */
        FindingKind: "fieldGone" | "fieldArchived" | "valueWithoutTarget" | "stageGone" | "stageRenamed" | "planArchived" | "planChanged";
        /**
         * @description What a person does about it.
         * @enum {string}
         */
        FindingMend: "changeRule" | "editLookupTable" | "changeListener";
        Hint: {
            id: string;
            topic: components["schemas"]["HintTopic"];
        };
        /**
         * @description What changed.
         * @enum {string}
         */
        HintTopic: "enrollment" | "employee" | "workflow" | "delivery" | "listener" | "connection" | "mapping" | "trial" | "replay";
        /** @description The home screen. */
        Home: {
            arrivals: components["schemas"]["HomeArrival"][];
            arrivalsPerDay: components["schemas"]["HomeDay"][];
            checklist: components["schemas"]["HomeChecklistStep"][] | null;
            connection: components["schemas"]["HomeConnectionSummary"] | null;
            /** @description what in Ashby no longer fits what is set up here, in words, the gravest first */
            drift: string[] | null;
            /** @description whom Ashby did not announce, by listener */
            missing: components["schemas"]["LedgerMissing"][] | null;
            /** Format: int64 */
            needsAttention: number | null;
            /** @description listeners that are silent for unusually long */
            quiet: components["schemas"]["LedgerQuiet"][] | null;
            /** Format: int64 */
            waiting: number | null;
            /** @description by which Ashby announces nobody, or not as it should */
            webhooks: components["schemas"]["WebhookAlarm"][] | null;
        };
        HomeArrival: {
            /** Format: uuid */
            employeeId: string;
            /** Format: uuid */
            enrollmentId: string;
            /** Format: date-time */
            enteredAt: string;
            name: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        HomeChecklistStep: {
            done: boolean;
            key: components["schemas"]["HomeStep"];
            label: string;
            link: string;
            /** @description why it does not go on by itself; null when it is done or simply next */
            stuck: string | null;
        };
        /** @description How it is between Stagedoor and Ashby. */
        HomeConnectionSummary: {
            active: boolean;
            /** @description whether what came while it was not active waits until a person chooses */
            choosing: boolean;
            /** Format: date-time */
            lastAnswerAt: string | null;
            sentence: string;
            /** @description whether Ashby cannot be asked at the moment */
            trouble: boolean;
        };
        /** @description A day in UTC, with none counted as zero. */
        HomeDay: {
            /** Format: int64 */
            count: number;
            /** Format: date */
            date: string;
        };
        /**
         * @description The five steps of the set-up.
         * @enum {string}
         */
        HomeStep: "connect" | "map" | "listen" | "called" | "enrolled";
        /** @description What a person must mend before an import can go on. */
        ImportProblem: {
            /** @description the button that mends it */
            action: components["schemas"]["ImportProblemMend"] | null;
            code: string;
            employeeField: string | null;
            message: string;
        };
        /**
         * @description The buttons that mend.
         * @enum {string}
         */
        ImportProblemMend: "fixMapping" | "decideMatch" | "importAnyway" | "tryAgain" | "openAshby" | "connection" | "enterValue";
        /** @description A lookup table as a person saw it; without a version it was not there. */
        ImportSeenTable: {
            name: string;
            /** Format: int64 */
            version?: number | null;
        };
        /** @description A draft as it is kept. */
        KeepDraft: {
            /** Format: int64 */
            baseVersion?: number | null;
            rules?: components["schemas"]["Rule"][] | null;
        };
        KeptFieldValues: {
            /**
             * Format: int32
             * @description how many were looked at
             */
            people: number;
            values: components["schemas"]["KeptValueSeenValue"][];
            /**
             * Format: int32
             * @description how many of them have one
             */
            withValue: number;
        };
        KeptUnusedFields: {
            fields: components["schemas"]["KeptValueUnusedField"][];
            /**
             * Format: int32
             * @description how many were looked at
             */
            people: number;
        };
        KeptUnusedRequest: {
            rules?: components["schemas"]["Rule"][] | null;
        };
        /** @description One value of a field. */
        KeptValueSeenValue: {
            /** @description whether it can no longer be chosen there */
            archived: boolean;
            /**
             * Format: int32
             * @description how many people have it
             */
            count: number;
            /** @description whether Ashby lists it as a choice */
            selectable: boolean;
            value: string;
        };
        /** @description A candidate field that has values and that no rule reads. */
        KeptValueUnusedField: {
            key: string;
            label: string;
            object: string;
            /** Format: int32 */
            people: number;
            sample: string;
        };
        /** @description Whom to bring in. */
        LedgerBringIn: {
            /** @description null: all who are missing */
            applicationIds?: string[] | null;
        };
        /** @description Those who entered on one day, in UTC. */
        LedgerDay: {
            /**
             * Format: date
             * @description null: all earlier days, and those of whom it is not known
             */
            date: string | null;
            /** Format: int64 */
            expected: number;
            /** Format: int64 */
            explained: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            present: number;
            /** Format: int64 */
            waiting: number;
        };
        /** @description One application at one listener. */
        LedgerEntry: {
            applicationId: string;
            /**
             * Format: uuid
             * @description what Ashby announced, or what was brought in
             */
            deliveryId: string | null;
            /** Format: uuid */
            employeeId: string | null;
            /** Format: date-time */
            enteredAt: string | null;
            jobTitle: string | null;
            person: string | null;
            /** @description whether only the history tells that it was in the stage */
            provedByHistory: boolean;
            /** @description why it is not there, or what it waits for, in words; null where there is nothing to say */
            reason: string | null;
            setAside: boolean;
            /** @description the title of the stage by which it entered */
            stage: string | null;
            state: components["schemas"]["LedgerEntryState"];
        };
        /** @description One page of a keyset-paged list. */
        LedgerEntryPage: {
            items: components["schemas"]["LedgerEntry"][];
            next: string | null;
        };
        /**
         * @description What the ledger says of an application.
         * @enum {string}
         */
        LedgerEntryState: "present" | "waiting" | "explained" | "missing" | "before" | "toLook" | "notTold" | "never";
        /** @description How far to look back. */
        LedgerLookBack: {
            /**
             * Format: date-time
             * @description null: only at those who stand in a wanted stage now
             */
            since?: string | null;
        };
        /** @description People whom no webhook announced, by one listener. */
        LedgerMissing: {
            /** Format: uuid */
            listenerId: string;
            /** Format: int64 */
            people: number;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description A listener that is quieter than it is used to be. */
        LedgerQuiet: {
            /** Format: uuid */
            listenerId: string;
            words: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description Who is not missing after all, and why. */
        LedgerSetAside: {
            applicationIds?: string[] | null;
            reason?: string | null;
        };
        /** @description How a listener stands against Ashby. */
        LedgerSummary: {
            /**
             * Format: date-time
             * @description how old what is known of Ashby is; null: not known yet since the listener is there
             */
            asOf: string | null;
            /**
             * Format: int32
             * @description how many there were when a person asked for older history; 0: nobody did
             */
            asked: number;
            /**
             * Format: int64
             * @description who was looked at and entered earlier
             */
            before: number;
            /** @description whether Ashby is being compared with because the webhook works again, and people may have been moved meanwhile */
            comparing: boolean;
            counts: components["schemas"]["LedgerSummaryCounts"];
            /**
             * Format: int64
             * @description how many more stand in a wanted stage who entered earlier
             */
            earlier: number;
            /** @description false for an event that leaves no trace in Ashby by which it could be checked */
            knowable: boolean;
            /** Format: uuid */
            listenerId: string;
            /**
             * Format: int64
             * @description how many of those who are explained wait for a person to mend what stands in their way
             */
            needAttention: number;
            /**
             * Format: int64
             * @description of how many nothing is known because Ashby does not tell
             */
            notTold: number;
            /** @description why Ashby cannot be read on, in words */
            problem: string | null;
            /** @description in words, when Ashby is quieter than usual */
            silence: string | null;
            /**
             * Format: date-time
             * @description who entered from then on is expected
             */
            since: string | null;
            /**
             * Format: int64
             * @description how many are still to be looked at
             */
            toLook: number;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description How many are expected, and what became of them. */
        LedgerSummaryCounts: {
            /** Format: int64 */
            expected: number;
            /** Format: int64 */
            explained: number;
            /** Format: int64 */
            missing: number;
            /** Format: int64 */
            present: number;
            /** Format: int64 */
            waiting: number;
        };
        /** @description A listener as its administrator sees it. */
        Listener: {
            condition: components["schemas"]["Condition"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            draftExpiresAt: string | null;
            endpointUrl: string;
            event: string | null;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description when the latest delivery came; `lastOutcome` is what became of it
             */
            lastCallAt: string | null;
            lastOutcome: string | null;
            /**
             * Format: date-time
             * @description when Ashby last tested the endpoint
             */
            lastPingAt: string | null;
            /** Format: int64 */
            pausedCount: number;
            pingSigned: boolean | null;
            /** Format: date-time */
            reachedAt: string | null;
            secretKey: string | null;
            secretLastFour: string;
            sentence: string;
            state: components["schemas"]["ListenerState"];
            /** Format: int64 */
            version: number;
            warnings: string[];
            /** Format: uuid */
            workflowId: string;
        };
        /** @description What an administrator does with a listener. */
        ListenerPatch: components["schemas"]["ListenerPatchActivate"] | components["schemas"]["ListenerPatchPause"] | components["schemas"]["ListenerPatchResume"] | components["schemas"]["ListenerPatchRemove"] | components["schemas"]["ListenerPatchNewSecret"];
        /** @description Create event listener: from now on it takes people in. */
        ListenerPatchActivate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "activate";
            condition?: components["schemas"]["Condition"] | null;
            event?: string | null;
        };
        /** @description Another secret key, shown once. */
        ListenerPatchNewSecret: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "newSecret";
        };
        /** @description Keeps answering; what arrives is ignored and can be taken in on resuming. */
        ListenerPatchPause: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "pause";
        };
        /** @description Its endpoint is gone from now on. */
        ListenerPatchRemove: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "remove";
        };
        /** @description Takes people in again. */
        ListenerPatchResume: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            action: "resume";
            /** @description also what was ignored because of the pause */
            takeIn?: boolean | null;
        };
        /**
         * @description What a listener does at present.
         * @enum {string}
         */
        ListenerState: "draft" | "active" | "paused" | "removed";
        /** @description One listener. */
        ListenerSummary: {
            sentence: string;
            state: components["schemas"]["ListenerSummaryState"];
        };
        /**
         * @description What a listener does at present; removed ones are not told of.
         * @enum {string}
         */
        ListenerSummaryState: "draft" | "active" | "paused";
        /** @description How many have to be looked at, and about how long that takes. */
        LookingBackEstimate: {
            /** Format: int64 */
            minutes: number;
            /** Format: int64 */
            people: number;
        };
        /** @description A lookup table as it is now. */
        LookupTable: {
            entries: components["schemas"]["LookupTableEntry"][];
            id: string;
            name: string;
            /** @description labels of the employee fields whose rules use it */
            usedBy: string[];
            /** Format: int64 */
            version: number;
        };
        /** @description One line. */
        LookupTableEntry: {
            from: string;
            to: string;
        };
        LookupTableLookupRow: {
            from?: string | null;
            to?: string | null;
        };
        LookupTableTableToRead: {
            text?: string | null;
        };
        /**
         * @description What Ashby last said of it.
         * @enum {string}
         */
        MadeWebhookState: "none" | "enabled" | "disabled" | "elsewhere" | "gone" | "unsure" | "duplicate";
        /** @description A webhook that is wanted. */
        MakeWebhook: {
            /** @description although it may be there */
            again?: boolean | null;
            /** @description of a draft, which has none yet */
            event?: string | null;
        };
        MappingCheck: {
            rules: components["schemas"]["CheckingCheckedRule"][];
        };
        /** @description One version in the list. */
        MappingVersion: {
            author: string;
            current: boolean;
            note: string | null;
            /** Format: date-time */
            savedAt: string;
            /** Format: int64 */
            version: number;
        };
        /** @description One page of a keyset-paged list. */
        MappingVersionPage: {
            items: components["schemas"]["MappingVersion"][];
            next: string | null;
        };
        /** @description An employee whom a person may choose, and why this one is offered. */
        MatchChoice: {
            /** @description true where Ashby's ids say that it is this person, so that it can be nobody else */
            certain: boolean | null;
            /** Format: uuid */
            employeeId: string;
            evidence: string;
            name: string;
            /** @description true where they are in the workflow already, by another application: what is asked is whether they enter it once more */
            onceMore: boolean | null;
        };
        NewEmployeeField: {
            choices?: string[] | null;
            group?: string | null;
            label?: string | null;
            required?: boolean | null;
            restricted?: boolean | null;
            type?: string | null;
            unique?: boolean | null;
        };
        NewWorkflow: {
            name?: string | null;
        };
        /** @description The order of all fields in use. */
        OrderEmployeeFields: {
            /** @description by key, the heading of a field that goes under another one */
            groups?: {
                [key: string]: string;
            } | null;
            keys?: string[] | null;
        };
        /**
         * @description What a person may do: administrators configure and see everything, members see people and workflows.
         * @enum {string}
         */
        PersonRole: "administrator" | "member";
        /** @description A plan shown and not carried out. */
        Preview: components["schemas"]["PreviewShown"] | components["schemas"]["PreviewChoose"] | components["schemas"]["PreviewNone"];
        PreviewChoice: {
            applicationId: string;
            label: string;
        };
        /** @description Several candidates share the address. */
        PreviewChoose: {
            candidates: components["schemas"]["PreviewChoice"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "choose";
            message: string;
        };
        /** @description Nobody to show, and why. */
        PreviewNone: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "none";
            message: string;
        };
        PreviewRequest: {
            /** @description the application shown a moment ago, under other rules: Ashby need not be asked anew */
            again?: boolean | null;
            applicationId?: string | null;
            candidateEmail?: string | null;
            /** Format: uuid */
            employeeId?: string | null;
            rules?: components["schemas"]["Rule"][] | null;
        };
        /** @description What one employee field would get. */
        PreviewRow: {
            /** @description all that the value came from */
            candidateFields: string[];
            display: string | null;
            employeeField: string;
            /** @description what the rule reads and has a value, by candidate field: enough to make an example of it */
            inputs: {
                [key: string]: unknown;
            };
            problem: string | null;
            /** @description the way there: the source's value first, then what each step made of it; none without a rule */
            steps: components["schemas"]["FieldTraceStep"][];
            value: unknown;
        };
        /** @description The person and the values. */
        PreviewShown: {
            applications: components["schemas"]["PreviewChoice"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "shown";
            notes: string[];
            offer: string | null;
            person: components["schemas"]["PreviewSubject"];
            /** @description what would be done, in words */
            plan: string;
            /** @description why it would need attention, each in a sentence; none where it would not */
            problems: string[];
            rows: components["schemas"]["PreviewRow"][];
        };
        PreviewSubject: {
            applicationId: string;
            jobTitle: string | null;
            name: string;
            stage: string | null;
            status: string;
        };
        /** @description An RFC 9457 problem as it is answered: what happened, and what to do next. */
        ProblemDetails: {
            /** @description what to do next, for a person */
            detail: string;
            /** @description the fields to mend; empty when it is not about fields */
            errors: components["schemas"]["ProblemFieldError"][];
            /** Format: int32 */
            status: number;
            /** @description what happened, for a person */
            title: string;
            /** @description a stable address whose last part names the kind of problem */
            type: string;
        };
        /** @description One field that must be mended: path as in the request (`apiKey`), message for a person. */
        ProblemFieldError: {
            message: string;
            path: string;
        };
        /** @description What a mapping would do with one person, decided and not done: what the preview shows, to be counted and compared. */
        Rehearsal: {
            applicationId: string;
            /** @description whether the changes may be applied by hand: this application governs the employee's values */
            canApply: boolean;
            /** @description value by value; for a new employee every value */
            changes: components["schemas"]["RehearsalChange"][];
            /** @description the application that governs the values of who is an employee; null while none does */
            decidedBy: string | null;
            /**
             * Format: uuid
             * @description who it is already
             */
            employeeId: string | null;
            jobTitle: string | null;
            /** @description values that a person typed, which stay although the mapping has another */
            kept: components["schemas"]["RehearsalChange"][];
            /** @description values that do not fit and stop nothing: their fields would stay as they are */
            leftOut: components["schemas"]["ImportProblem"][];
            /** @description what would be done, in words */
            message: string;
            name: string;
            outcome: components["schemas"]["RehearsalOutcome"];
            /** @description why a person would be asked */
            problems: components["schemas"]["ImportProblem"][];
            stage: string;
        };
        /** @description One employee field's value before and after, as people read them; null where there is none. */
        RehearsalChange: {
            employeeField: string;
            from: string | null;
            label: string;
            to: string | null;
        };
        /**
         * @description What would become of the person.
         * @enum {string}
         */
        RehearsalOutcome: "create" | "update" | "unchanged" | "needsAttention";
        /** @description Deliveries that are imported once more, as administrators see it. */
        Replay: {
            /** @description who wanted it applied last */
            appliedBy: string | null;
            counts: components["schemas"]["ReplayCounts"];
            /** Format: uuid */
            id: string;
            /** @description why it waits or stopped, in words */
            problem: string | null;
            /**
             * Format: date-time
             * @description when the last work on it ended; null while it is under way
             */
            restsSince: string | null;
            scope: components["schemas"]["ReplayScope"];
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            state: components["schemas"]["ReplayState"];
            /** @description by which version of the field mapping */
            under: components["schemas"]["ReplayUnder"];
        };
        /** @description How many deliveries, and how many of them would become what. */
        ReplayCounts: {
            /** Format: int32 */
            applied: number;
            /**
             * Format: int32
             * @description would change something and were not applied
             */
            canApply: number;
            /**
             * Format: int32
             * @description to be applied, and not yet
             */
            chosen: number;
            /** Format: int32 */
            create: number;
            /** Format: int32 */
            deliveries: number;
            /** Format: int32 */
            enroll: number;
            /** Format: int32 */
            ignored: number;
            /** Format: int32 */
            leftAlone: number;
            /**
             * Format: int32
             * @description at so far
             */
            looked: number;
            /** Format: int32 */
            needsAttention: number;
            /**
             * Format: int32
             * @description because something else would have become of them than was shown
             */
            notApplied: number;
            /** Format: int32 */
            settle: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            update: number;
        };
        /** @description A delivery of a replay. */
        ReplayRow: {
            /** Format: uuid */
            deliveryId: string;
            /** @description why it was not applied */
            note: string | null;
            person: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description what would become of it, or became; null until it was looked at */
            replayed: components["schemas"]["Replayed"] | null;
            /** @description by Ashby */
            said: string;
            state: components["schemas"]["ReplayRowProgress"];
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description One page of a keyset-paged list. */
        ReplayRowPage: {
            items: components["schemas"]["ReplayRow"][];
            next: string | null;
        };
        /**
         * @description How far it is.
         * @enum {string}
         */
        ReplayRowProgress: "toLook" | "looked" | "chosen" | "applied" | "notApplied";
        /** @description Which deliveries. */
        ReplayScope: {
            /**
             * Format: uuid
             * @description the only one; the rest says nothing then
             */
            deliveryId: string | null;
            /** @description by which they came, in words */
            listener: string | null;
            /** Format: uuid */
            listenerId: string | null;
            outcome: string;
            /** @description of the only one */
            person: string | null;
            search: string;
            /** Format: date-time */
            since: string | null;
        };
        /** @description How many deliveries a replay would be of. */
        ReplaySize: {
            /**
             * Format: int64
             * @description no more than one beyond the most are counted
             */
            deliveries: number;
            /**
             * Format: int32
             * @description that can be replayed at once
             */
            most: number;
        };
        /**
         * @description How far it is.
         * @enum {string}
         */
        ReplayState: "looking" | "ready" | "applying" | "done" | "stopped";
        /**
         * @description By which version of the field mapping.
         * @enum {string}
         */
        ReplayUnder: "then" | "now";
        /** @description What would become of one settled delivery if it were imported once more, decided and not done. */
        Replayed: {
            /** @description value by value; for a new employee every value */
            changes: components["schemas"]["RehearsalChange"][];
            /**
             * Format: uuid
             * @description who it is already
             */
            employeeId: string | null;
            employeeName: string | null;
            /** @description the workflow that would be entered; null when nobody enters any */
            enters: string | null;
            /** @description values that a person typed, which stay although Ashby has others */
            kept: components["schemas"]["RehearsalChange"][];
            /**
             * Format: int64
             * @description by which the values were made; null when it did not come so far
             */
            mappingVersion: number | null;
            /** @description in words */
            message: string;
            /** @description whether that employee's values come from this very application */
            ownApplication: boolean;
            result: components["schemas"]["ReplayedResult"];
        };
        /**
         * @description What would become of it.
         * @enum {string}
         */
        ReplayedResult: "create" | "enroll" | "update" | "settle" | "unchanged" | "ignored" | "needsAttention" | "leftAlone";
        /** @description What was done: how many employees were changed, and who was left as they were. */
        ResultApplied: {
            /** Format: int32 */
            applied: number;
            skipped: components["schemas"]["ResultSkipped"][];
        };
        ResultApplyMapping: {
            applicationIds?: string[] | null;
        };
        /** @description One of them, with their own words. */
        ResultNamed: {
            applicationId: string;
            message: string;
            name: string;
        };
        /** @description Why some need attention, or would go without a value. */
        ResultReason: {
            code: string;
            /**
             * Format: int32
             * @description how many people
             */
            count: number;
            employeeField: string | null;
            /** @description as most of them read it */
            message: string;
            people: components["schemas"]["ResultNamed"][];
        };
        /** @description One left as they were, and why. */
        ResultSkipped: {
            applicationId: string;
            name: string;
            reason: string;
        };
        /** @description Which mapping: these rules, or a version; neither: the saved one. */
        ResultTryMapping: {
            /** @description the key of an employee field that is held for required, to see whom that would stop */
            required?: string | null;
            rules?: components["schemas"]["Rule"][] | null;
            /** Format: int64 */
            version?: number | null;
        };
        /** @description PURE. */
        Results: {
            /** @description those values, grouped as the reasons are */
            leftOut: components["schemas"]["ResultReason"][];
            /** Format: int32 */
            needAttention: number;
            /**
             * Format: int32
             * @description how many were looked at
             */
            people: number;
            persons: components["schemas"]["Rehearsal"][];
            reasons: components["schemas"]["ResultReason"][];
            /** Format: int32 */
            unchanged: number;
            /**
             * Format: int32
             * @description how many would go through without a value that does not fit
             */
            withoutAValue: number;
            /** Format: int32 */
            wouldImport: number;
            /** Format: int32 */
            wouldUpdate: number;
        };
        /** @description A column of the file and the employee field that it fills. */
        RosterColumn: {
            column: string;
            /** @description the decimal mark of its numbers and amounts, a point or a comma; absent: the likeliest */
            decimal?: string | null;
            employeeField: string;
            /** @description how its cells are read; absent: as they are most likely written */
            transforms?: components["schemas"]["Transform"][] | null;
        };
        /** @description How many lines of each kind. */
        RosterCounts: {
            /** Format: int32 */
            create: number;
            /** Format: int32 */
            problem: number;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            update: number;
        };
        /** @description What stays as it is, although the file says something else. */
        RosterKept: {
            employeeField: string;
            file: string;
            label: string;
            now: string | null;
            source: components["schemas"]["RosterSource"];
        };
        /**
         * @description What would be done with a line.
         * @enum {string}
         */
        RosterOutcome: "create" | "update" | "unchanged" | "problem";
        /** @description What would be done. */
        RosterPreview: {
            counts: components["schemas"]["RosterCounts"];
            /**
             * Format: int32
             * @description how many values would stay although the file says something else
             */
            kept: number;
            /** @description the first of each kind */
            rows: components["schemas"]["RosterRow"][];
        };
        /** @description One column of the file. */
        RosterReadColumn: {
            /** @description how its dates may be written, the likeliest first; none where they need no reading or are no dates */
            dateFormats: string[];
            /** @description the decimal marks that its numbers or amounts may have, the likeliest first; none where it makes no difference */
            decimalMarks: string[];
            /**
             * Format: int32
             * @description how many lines have a value
             */
            filled: number;
            name: string;
            /** @description the first lines whose date is written otherwise than most, by the likeliest way of writing them; none where one way fits all */
            oddLines: number[];
            /** @description the first different values, long ones cut */
            samples: string[];
            /** @description the employee field that it is likely meant for */
            suggestion: string | null;
        };
        /** @description What a file holds. */
        RosterReading: {
            columns: components["schemas"]["RosterReadColumn"][];
            /**
             * Format: int32
             * @description people, that is, lines below the first
             */
            rows: number;
        };
        /** @description A file, and what its columns fill. */
        RosterRequest: {
            columns?: components["schemas"]["RosterColumn"][] | null;
            /** @description what the preview said; when it would be something else by now, nothing is imported */
            expected?: components["schemas"]["RosterCounts"] | null;
            /** @description for the audit */
            fileName?: string | null;
            /** @description whether lines with problems are left out; without it nothing is imported while there are any */
            leaveOut?: boolean | null;
            /** @description also values that a person typed, or that came from Ashby */
            replace?: boolean | null;
            text?: string | null;
        };
        /** @description One line. */
        RosterRow: {
            /**
             * Format: uuid
             * @description the employee that it would change
             */
            employeeId: string | null;
            kept: components["schemas"]["RosterKept"][];
            /**
             * Format: int64
             * @description as an editor counts
             */
            line: number;
            name: string;
            outcome: components["schemas"]["RosterOutcome"];
            problems: string[];
            values: components["schemas"]["RosterValue"][];
        };
        /**
         * @description Who said a value that stays.
         * @enum {string}
         */
        RosterSource: "person" | "ashby";
        /** @description What a field would get. */
        RosterValue: {
            employeeField: string;
            /** @description as it is now; null for nothing */
            from: string | null;
            label: string;
            to: string;
        };
        /** @description One employee field's recipe: where its value begins, the steps it takes, and what must come of known inputs. */
        Rule: {
            employeeField: string;
            examples?: components["schemas"]["Example"][];
            source: components["schemas"]["Source"];
            transforms?: components["schemas"]["Transform"][];
        };
        /** @description Why a rule cannot stay as it is, in words. */
        RuleProblem: {
            /** @description the place in a template or an expression */
            at: components["schemas"]["RuleProblemPlace"] | null;
            /** @description steps that mend it: right before the step, or after the last one where there is no step; null when none do */
            fix: components["schemas"]["Transform"][] | null;
            message: string;
            /**
             * Format: int32
             * @description the step, counted from 0; null for the source and for what comes of the last step
             */
            step: number | null;
        };
        /** @description From 1. */
        RuleProblemPlace: {
            /** Format: int32 */
            column: number;
            /** Format: int32 */
            line: number;
        };
        RulesToCheck: {
            rules?: components["schemas"]["Rule"][] | null;
        };
        SaveConnection: {
            active?: boolean | null;
            apiKey?: string | null;
            saveAnyway?: boolean | null;
        };
        /** @description What to save. */
        SaveFieldMapping: {
            /** @description saves although examples fail */
            acceptFailingExamples?: boolean | null;
            /**
             * Format: int64
             * @description of one's own draft that becomes the version, 0 for none: another tab's stays; any when absent
             */
            draftVersion?: number | null;
            note?: string | null;
            rules: components["schemas"]["Rule"][];
        };
        SaveLookupTable: {
            entries?: components["schemas"]["LookupTableLookupRow"][] | null;
            name?: string | null;
        };
        /** @description One version of a lookup table. */
        SavedTable: {
            entries: components["schemas"]["LookupTableEntry"][];
            /** @description as rules name it */
            id: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        SignIn: {
            clientId: string;
            demo: boolean;
            issuer: string;
            sandboxUrl: string | null;
        };
        SignInMe: {
            email: string | null;
            id: string;
            name: string;
            role: components["schemas"]["PersonRole"];
        };
        /** @description Where a rule's value begins. */
        Source: components["schemas"]["SourceCandidateField"] | components["schemas"]["SourceTemplate"] | components["schemas"]["SourceConstant"] | components["schemas"]["SourceFirstOf"] | components["schemas"]["SourceExpression"];
        /** @description The value of one candidate field, by its stable key. */
        SourceCandidateField: {
            field: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "candidateField";
        };
        /** @description The same text for everybody. */
        SourceConstant: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "constant";
            value: string;
        };
        /** @description An expression of the Common Expression Language over <code>candidate</code>, <code>application</code>, <code>job</code> and <code>offer</code>; a custom field is <code>candidate.custom["its id"]</code>. */
        SourceExpression: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "expression";
            text: string;
        };
        /** @description The first of these candidate fields that has a value. */
        SourceFirstOf: {
            fields?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "firstOf";
        };
        /** @description Text with candidate fields in it, as in <code>{candidate.firstName} {candidate.lastName}</code>. */
        SourceTemplate: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "template";
            text: string;
        };
        /** @description Which deliveries, and by which version of the field mapping. */
        StartReplay: {
            /**
             * Format: uuid
             * @description this one only; else those that the filter finds
             */
            deliveryId?: string | null;
            /**
             * Format: uuid
             * @description by which they came
             */
            listenerId?: string | null;
            /** @description all, imported, ignored, needsAttention or waiting */
            outcome?: string | null;
            /** @description a part of the person's name */
            search?: string | null;
            /**
             * Format: date-time
             * @description received then or later
             */
            since?: string | null;
            /** @description the saved version when nothing is said */
            under?: components["schemas"]["ReplayUnder"] | null;
        };
        /** @description Whom to try a mapping on. */
        StartTrial: {
            /** @description whether the stages of the same title and type in other interview plans count too */
            everyPlan?: boolean | null;
            /**
             * Format: int32
             * @description at most so many, those who changed last; 50 when nothing is said
             */
            people?: number | null;
            /** @description an interview stage of Ashby's, or */
            stageId?: string | null;
            /** @description Active, Hired, Archived or Lead */
            status?: string | null;
        };
        /** @description A rule that an employee field could have. */
        Suggestion: {
            employeeField: string;
            /** @description in words */
            reason: string;
            source: components["schemas"]["Source"];
            strength: components["schemas"]["SuggestionStrength"];
            transforms: components["schemas"]["Transform"][];
        };
        /**
         * @description How sure it is.
         * @enum {string}
         */
        SuggestionStrength: "strong" | "good" | "weak";
        /** @description What was read. */
        TableTextReading: {
            /** @description the values of the entries whose target is empty on purpose; where another is empty, none was said */
            emptied: string[];
            entries: components["schemas"]["LookupTableEntry"][];
            /** @description in words, each with its line; what they name was left out or cut */
            problems: string[];
        };
        /** @description An employee field as the engine sees it. */
        Target: {
            choices: string[];
            key: string;
            label: string;
            required: boolean;
            type: string;
        };
        /** @description One line of a step. */
        TraceItem: {
            /** @description that a mapped value came from; null where none could */
            candidateFields: string[] | null;
            label: string;
            problem: string | null;
            value: string | null;
        };
        /**
         * @description The stations of a delivery's life.
         * @enum {string}
         */
        TraceStation: "received" | "wanted" | "fetched" | "mapped" | "matched" | "done";
        /** @description What happened at one station. */
        TraceStep: {
            /** Format: date-time */
            at: string | null;
            detail: string | null;
            items: components["schemas"]["TraceItem"][];
            key: components["schemas"]["TraceStation"];
            ok: boolean;
            title: string;
        };
        /** @description One step of a rule: takes a value of one type and gives one of another. */
        Transform: components["schemas"]["TransformTrim"] | components["schemas"]["TransformLetterCase"] | components["schemas"]["TransformSplit"] | components["schemas"]["TransformJoin"] | components["schemas"]["TransformReplace"] | components["schemas"]["TransformLookup"] | components["schemas"]["TransformReadDate"] | components["schemas"]["TransformWriteDate"] | components["schemas"]["TransformShiftDate"] | components["schemas"]["TransformReadNumber"] | components["schemas"]["TransformAmount"] | components["schemas"]["TransformCurrency"] | components["schemas"]["TransformMoney"] | components["schemas"]["TransformRangeEnd"] | components["schemas"]["TransformYesNo"] | components["schemas"]["TransformPhone"] | components["schemas"]["TransformCountry"] | components["schemas"]["TransformRegion"] | components["schemas"]["TransformEmail"] | components["schemas"]["TransformWorkEmail"] | components["schemas"]["TransformDefaultTo"] | components["schemas"]["TransformOnlyIf"];
        /** @description The amount of money, a number. */
        TransformAmount: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "amount";
        };
        /** @enum {string} */
        TransformCode: "name" | "alpha2" | "alpha3";
        /** @description A country by its English name or its code of ISO 3166, from either. */
        TransformCountry: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "country";
            to: components["schemas"]["TransformCode"];
        };
        /** @description The currency code of money, a text. */
        TransformCurrency: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "currency";
        };
        /** @enum {string} */
        TransformDateUnit: "days" | "workingDays" | "weeks" | "months" | "years";
        /** @description This, where there is no value. */
        TransformDefaultTo: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "defaultTo";
            value: string;
        };
        /** @description An e-mail address in small letters. */
        TransformEmail: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "email";
        };
        /** @enum {string} */
        TransformEnd: "minimum" | "maximum";
        /** @description A list as one text. */
        TransformJoin: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "join";
            separator: string;
        };
        /** @description In other letters; title case respects names such as McDonald, de la Cruz and O'Neill. */
        TransformLetterCase: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "letterCase";
            to: components["schemas"]["TransformLetters"];
        };
        /** @enum {string} */
        TransformLetters: "upper" | "lower" | "title";
        /** @description The value's target in a lookup table, whatever the case and the spaces around; a list item by item. */
        TransformLookup: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "lookup";
            /** @description what becomes of a value without a target */
            otherwise: components["schemas"]["TransformOtherwise"];
            /** @description its id */
            table: string;
            /** @description for `Otherwise#VALUE` */
            value?: string | null;
        };
        /** @description Money from a number. */
        TransformMoney: {
            currency: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "money";
        };
        /** @description Blank, unless another candidate field passes the test. */
        TransformOnlyIf: {
            field: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "onlyIf";
            test: components["schemas"]["TransformTest"];
            value?: string | null;
        };
        /**
         * @description Everything else: kept as it is, blank, one value for all, or a person is asked.
         * @enum {string}
         */
        TransformOtherwise: "keep" | "blank" | "value" | "needsAttention";
        /** @description A phone number in E.164, such as +442083661177; one without a country prefix is of this country (two letters). */
        TransformPhone: {
            country: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "phone";
        };
        /** @description One end of a range: a number, or money where the range has a currency. */
        TransformRangeEnd: {
            end: components["schemas"]["TransformEnd"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rangeEnd";
        };
        /** @description A date from text, or the calendar day that a point in time has in a zone. */
        TransformReadDate: {
            /** @description such as <code>dd/MM/yyyy</code>; null for 2026-11-02 */
            format?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "readDate";
            /** @description such as <code>Europe/Budapest</code>; for points in time only, a date alone never moves */
            zone?: string | null;
        };
        /** @description A number from text such as <code>84,000.50</code>. */
        TransformReadNumber: {
            /** @description the decimal mark: <code>.</code> or <code>,</code>; the other, spaces and apostrophes group digits */
            decimal: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "readNumber";
        };
        /** @description A state, province or territory of the United States, Canada or Australia by name or by code, from either. */
        TransformRegion: {
            country: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "region";
            to: components["schemas"]["TransformRegionForm"];
        };
        /** @enum {string} */
        TransformRegionForm: "name" | "code";
        /** @description Every place of a text, or of a linear-time regular expression (RE2), replaced. */
        TransformReplace: {
            find: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "replace";
            pattern: boolean;
            with: string;
        };
        /** @description A date so much later, or earlier. */
        TransformShiftDate: {
            /** Format: int32 */
            amount: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "shiftDate";
            unit: components["schemas"]["TransformDateUnit"];
        };
        /** @description One part of a text, counted from 1, or from the end with -1; blank when there are fewer. */
        TransformSplit: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "split";
            /** Format: int32 */
            part: number;
            separator: string;
        };
        /** @enum {string} */
        TransformTest: "is" | "isNot" | "contains" | "isEmpty" | "isFilled";
        /** @description Without spaces around it, and with one space where there were several. */
        TransformTrim: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "trim";
        };
        /** @description A work e-mail address from text such as <code>Zoë.Ångström@company.com</code>: plain small letters, and the first of zoe.angstrom, zoe.angstrom2, zoe.angstrom3 that no other employee has. */
        TransformWorkEmail: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "workEmail";
        };
        /** @description A date as text, such as <code>d MMMM yyyy</code>, in English. */
        TransformWriteDate: {
            format: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "writeDate";
        };
        /** @description Yes or no from words of the organization's own, in any case; none for yes, no, true, false. */
        TransformYesNo: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "yesNo";
            no?: string[];
            yes?: string[];
        };
        /** @description People on whom mappings are tried, as administrators see it. */
        Trial: {
            /** Format: int32 */
            failed: number;
            /** @description why dossiers could not be fetched, the most frequent reason first */
            failures: components["schemas"]["TrialFailure"][];
            /** Format: int32 */
            fetched: number;
            /** Format: date-time */
            finishedAt: string | null;
            /**
             * Format: int32
             * @description how many there are; fetched and failed are of these
             */
            found: number;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description how many were asked for
             */
            people: number;
            /** @description why it waits or failed, in words */
            problem: string | null;
            /** @description who they are, in words */
            scope: string;
            /**
             * Format: date-time
             * @description when the list that it goes by was read from Ashby
             */
            seenAt: string | null;
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            state: components["schemas"]["TrialState"];
        };
        /** @description How many people could not be fetched for one reason. */
        TrialFailure: {
            /** Format: int32 */
            people: number;
            reason: string;
        };
        /**
         * @description How far it is.
         * @enum {string}
         */
        TrialState: "listing" | "fetching" | "done" | "cancelled" | "failed";
        /** @description A value that stands at a delivery until it is imported: it can be typed anew, and taken away. */
        TypedValueEntered: {
            /** Format: date-time */
            at: string;
            /** @description as people read it */
            display: string;
            employeeField: string;
            /** @description of the employee field */
            label: string;
            person: string;
            /** @description who typed it */
            personId: string;
            /** @description as it is typed */
            value: unknown;
        };
        /** @description What a key may do, as probed at one moment. */
        Verification: {
            cannotCheck: components["schemas"]["VerificationCannotCheck"][];
            /** Format: date-time */
            checkedAt: string;
            message: string | null;
            permissions: components["schemas"]["VerificationPermission"][];
            status: components["schemas"]["VerificationStatus"];
        };
        VerificationCannotCheck: {
            label: string;
            /** @description what would silently be missing */
            without: string;
        };
        VerificationPermission: {
            key: string;
            label: string;
            state: components["schemas"]["VerificationState"];
            /** @description what will not work without this permission */
            without: string;
        };
        /**
         * @description Whether the key has one permission.
         * @enum {string}
         */
        VerificationState: "granted" | "missing" | "unknown";
        /**
         * @description What Ashby said of the key as a whole.
         * @enum {string}
         */
        VerificationStatus: "valid" | "wrongKey" | "unreachable";
        /** @description Two mappings compared. */
        VersionComparison: {
            differences: components["schemas"]["Difference"][];
            /** Format: int64 */
            from: number;
            /**
             * Format: int64
             * @description null when it is a draft
             */
            to: number | null;
        };
        VersionDraftToCompare: {
            /** Format: int64 */
            from?: number | null;
            rules?: components["schemas"]["Rule"][] | null;
        };
        /** @description What waits. */
        Waiting: {
            /** Format: int64 */
            count: number;
            deliveries: components["schemas"]["DeliveryRow"][];
            /** @description changes when others wait; to be sent back with a decision about all */
            digest: string;
            /**
             * Format: uuid
             * @description the newest of them; null when nothing waits
             */
            upTo: string | null;
        };
        /** @description What a person wants done. */
        WaitingDecision: {
            decision?: components["schemas"]["WaitingVerdict"] | null;
            /** @description the chosen ones; null: everything that was shown */
            deliveryIds?: string[] | null;
            /** @description as it was shown, likewise */
            digest?: string | null;
            /**
             * Format: uuid
             * @description as it was shown, where those that were not chosen are ignored, or all
             */
            upTo?: string | null;
        };
        /**
         * @description What is done with deliveries that waited.
         * @enum {string}
         */
        WaitingVerdict: "processAll" | "process" | "ignore";
        /** @description A webhook that Stagedoor made, as an administrator sees it. */
        Webhook: {
            /** @description whether nobody, or not everybody, is announced by it */
            alarm: boolean;
            /** @description whether Ashby is being asked for something */
            busy: boolean;
            /** @description what that means and what to do; null where there is nothing to add */
            detail: string | null;
            /** @description whether its listener is gone, and it is not */
            left: boolean;
            /** Format: uuid */
            listenerId: string;
            /**
             * Format: date-time
             * @description when Ashby last told of it
             */
            lookedAt: string | null;
            /** @description what can be done, the best first */
            mends: components["schemas"]["WebhookMend"][];
            requestUrl: string;
            /** @description how it is, in a few words */
            said: string;
            state: components["schemas"]["MadeWebhookState"];
            tone: components["schemas"]["WebhookTone"];
            /** @description that is wanted, by Ashby's name */
            type: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /** @description A listener by which Ashby announces nobody, or not as it should. */
        WebhookAlarm: {
            /** Format: uuid */
            listenerId: string;
            /** @description whether one click may mend it */
            repairable: boolean;
            said: string;
            /** Format: uuid */
            workflowId: string;
            workflowName: string;
        };
        /**
         * @description What a person can do about it.
         * @enum {string}
         */
        WebhookMend: "create" | "repair" | "createAgain" | "look" | "remove" | "forget" | "onlyOne";
        /**
         * @description How it looks.
         * @enum {string}
         */
        WebhookTone: "good" | "waiting" | "bad";
        /** @description The webhooks, and whether others can be made. */
        Webhooks: {
            /** @description why Ashby can hardly reach the address; null when nothing speaks against it */
            addressWarning: string | null;
            /** @description whether Ashby can be asked to create one */
            creatable: boolean;
            /** @description why not, in words, or what may stand in the way; null when nothing does */
            hindrance: string | null;
            /** @description whether the API key lacks the permission */
            needsPermission: boolean;
            webhooks: components["schemas"]["Webhook"][];
        };
        Workflow: {
            archived: boolean;
            /** Format: int32 */
            enteredLast30Days: number;
            /** Format: uuid */
            id: string;
            listeners: components["schemas"]["ListenerSummary"][];
            name: string;
            /** Format: int64 */
            version: number;
        };
        WorkflowChange: {
            archived?: boolean | null;
            name?: string | null;
        };
    };
    responses: {
        /** @description A refusal or a failure, with what to do next. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Not signed in, or the token is not for Stagedoor. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description For administrators only. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such thing, or no longer. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Somebody else saved in the meantime; nothing was overwritten. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something in the request must be mended; `errors` names the fields. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description If-Match is missing: a change says which version it was made on. */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    activityPage: {
        parameters: {
            query?: {
                /** @description At most this many. */
                limit?: number;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                    "text/event-stream": components["schemas"]["Hint"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    auditPage: {
        parameters: {
            query?: {
                /** @description Only what was done to this, as `delivery:` and its id. */
                subject?: string;
                /** @description At most this many. */
                limit?: number;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryList: {
        parameters: {
            query?: {
                outcome?: string;
                search?: string;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRowPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    attention: {
        parameters: {
            query?: {
                search?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attention"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    attentionIgnore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttentionIgnoreMany"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcome"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    attentionImportAnyway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcome"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    attentionTryAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcome"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    attentionUndoIgnore: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSelection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcome"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    attentionEnterValues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttentionEnterForMany"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcome"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    attentionPage: {
        parameters: {
            query?: {
                search?: string;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path: {
                cause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttentionGroupRowPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    replayNewest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    replayStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReplay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    replaySize: {
        parameters: {
            query?: {
                outcome?: string;
                search?: string;
                since?: string;
                listenerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplaySize"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    replayApply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyReplay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    replayRows: {
        parameters: {
            query?: {
                show?: string;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayRowPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    replayStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryBody: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryBody"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryIgnore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryIgnoreReason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryImportAnyway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryTryAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryUndoIgnore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    deliveryEnterValues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliveryMissingValues"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    employeeFieldAll: {
        parameters: {
            query?: {
                retired?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeField"][];
                };
            };
            401: components["responses"]["Problem401"];
            default: components["responses"]["Problem"];
        };
    };
    employeeFieldCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmployeeField"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeField"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    employeeFieldOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEmployeeFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeField"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    employeeFieldChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeField"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    employeeFieldCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldCheck"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    employeeList: {
        parameters: {
            query?: {
                search?: string;
                sort?: string;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeRowPage"];
                };
            };
            401: components["responses"]["Problem401"];
            default: components["responses"]["Problem"];
        };
    };
    employeeCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeValues"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    rosterCarryOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterCounts"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    rosterPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterPreview"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    rosterRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RosterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterReading"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    employeeOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    employeeChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeValues"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDetail"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            401: components["responses"]["Problem401"];
            default: components["responses"]["Problem"];
        };
    };
    connection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    connectionSave: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveConnection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    catalogCandidateFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateFieldListing"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    drift: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drift"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    driftCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    driftSetAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    fieldMappingCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldMapping"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    fieldMappingSave: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveFieldMapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldMapping"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesToCheck"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingCheck"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    versionCompareDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDraftToCompare"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparison"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    draftOwn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTableDraft"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    draftKeep: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTableDraft"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    draftGiveUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            default: components["responses"]["Problem"];
        };
    };
    documentExport: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    checkExpressionHelp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckExpressionHelp"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    documentShow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentToImport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentImportShown"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    documentApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentToApply"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftTableDraft"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    checkSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    trialNewest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    trialStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTrial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    trial: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    resultsApply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultApplyMapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultApplied"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    trialCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultTryMapping"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    keptUnused: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptUnusedRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptUnusedFields"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    versionAll: {
        parameters: {
            query?: {
                /** @description At most this many. */
                limit?: number;
                /** @description `next` of the page before; absent for the first page. */
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingVersionPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    versionCompare: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparison"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    versionOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldMapping"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    versionRestore: {
        parameters: {
            query?: {
                acceptFailingExamples?: boolean;
            };
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldMapping"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    keptValues: {
        parameters: {
            query: {
                field: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptFieldValues"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    catalogStages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogStages"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    connectionVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConnectionVerify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    waiting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiting"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    waitingDecide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaitingDecision"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerSummaries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerSummary"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    listenerFind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listener"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    listenerPatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that was read. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListenerPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listener"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerSummary"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerBringIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerBringIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BringingInBrought"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerDay"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerEstimate: {
        parameters: {
            query?: {
                since?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookingBackEstimate"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerLookBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerLookBack"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerPeople: {
        parameters: {
            query?: {
                state?: string;
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerEntryPage"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerSetAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerSetAside"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    ledgerNoLongerAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerBringIn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    webhookMake: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeWebhook"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    webhookForget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    webhookLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    webhookOnlyOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    webhookRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupTable"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveLookupTable"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupTable"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookupTableTableToRead"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableTextReading"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupTable"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveLookupTable"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupTable"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableRemove: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    lookupTableCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    signInMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInMe"];
                };
            };
            401: components["responses"]["Problem401"];
            default: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    webhookWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            default: components["responses"]["Problem"];
        };
    };
    workflowAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"][];
                };
            };
            401: components["responses"]["Problem401"];
            default: components["responses"]["Problem"];
        };
    };
    workflowCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkflow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            422: components["responses"]["Problem422"];
            default: components["responses"]["Problem"];
        };
    };
    workflowOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    workflowChange: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkflowChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            default: components["responses"]["Problem"];
        };
    };
    workflowEnrollments: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page. */
                after?: string;
                /** @description At most this many. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrollmentRowPage"];
                };
            };
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    listenerList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listener"][];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
    listenerDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflowId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    /** @description The version, for If-Match. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Listener"];
                };
            };
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            default: components["responses"]["Problem"];
        };
    };
}
