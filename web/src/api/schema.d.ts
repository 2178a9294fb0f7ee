export interface paths {
    "/api/account-decisions/{decision}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["accounts"];
        put?: never;
        post: operations["create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/proposals/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["rename"];
        trace?: never;
    };
    "/api/accounts/{id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contracts"];
        put?: never;
        post: operations["hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["members_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/members/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["join"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/members/{customer}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeline_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{id}/timeline/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keys_1"];
        put?: never;
        post: operations["add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["remove_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendars"];
        put?: never;
        post: operations["createCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}": {
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
        patch: operations["changeCalendar"];
        trace?: never;
    };
    "/api/calendars/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendarHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["channels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changes_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["consents"];
        put?: never;
        post: operations["noteChoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["flags"];
        put?: never;
        post: operations["set_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/flags/{flag}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/preference-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["makePreferenceLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customerProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/profile/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correctProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/profile/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customerProfileHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segmentsOfCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/splits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["split"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["departments"];
        put?: never;
        post: operations["createDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{id}": {
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
        patch: operations["changeDepartment"];
        trace?: never;
    };
    "/api/departments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["departmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity-changes/{change}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/pairs/{a}/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/pairs/{a}/{b}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["resolutions"];
        put?: never;
        post: operations["start_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/resolutions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["resolution"];
        put?: never;
        post?: never;
        delete: operations["discard_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/resolutions/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/resolutions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/resolutions/{id}/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["modelOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["reviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings"];
        put: operations["set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interactions/{id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["raw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["job"];
        put?: never;
        post?: never;
        delete: operations["cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["designedMaps"];
        put?: never;
        post: operations["createDesignedMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["adoptDesignedMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/drawings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["drawDesignedMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readDesignedMap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["designedMap"];
        put: operations["changeDesignedMap"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["nameOrArchiveDesignedMap"];
        trace?: never;
    };
    "/api/journeys/designed/{id}/bpmn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["designedMapAsBpmn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journeysOfDesignedMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/picture.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drawing_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conformanceOfSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["designedMapVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/designed/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["designedMapVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/map.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["drawing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["variants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{concern}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{concern}/designed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["journeyBesideDesignedMaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/lake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mappings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/data-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["dataCategories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["allErasures"];
        put?: never;
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookBeforeErasing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["oneErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["erasureCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/erasures/{id}/readmission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["readmitPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["allExports"];
        put?: never;
        post: operations["requestExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["oneExport"];
        put?: never;
        post?: never;
        delete: operations["deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["privacyFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["allHolds"];
        put?: never;
        post: operations["placeHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/holds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["liftHold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/preference-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["withdrawPreferenceLinks"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purposes"];
        put?: never;
        post: operations["declarePurpose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/purposes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePurpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/purposes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purposeHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/register/{source}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["completeRegister"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/responsible": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["responsible"];
        put: operations["changeResponsible"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["restrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["retentionRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["lookAtRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention/previews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ruleLookedAt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyRulesNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/privacy/retention/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["switchRuleOn"];
        post?: never;
        delete: operations["switchRuleOff"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["profileRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/rules/{attribute}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["profileRule"];
        put: operations["declareProfileRule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/profile/rules/{attribute}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["profileRuleHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projections/{name}/rebuilds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["mend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segments"];
        put?: never;
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/recounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recountSegments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segmentWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segment"];
        put: operations["changeSegment"];
        post?: never;
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segmentMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{id}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["segmentTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session"];
        put?: never;
        post: operations["logIn"];
        delete: operations["logOut"];
        options?: never;
        head?: never;
        patch: operations["prefer"];
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["silos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["again"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/avoidable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["avoidable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/behind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["behindDepths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/borders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["borders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["conflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["cost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/effort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["effort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["siloJourneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["siloSettings"];
        put: operations["changeSiloSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/silos/settings/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["siloSettingsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sources"];
        put?: never;
        post: operations["create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["coverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/coverage/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["customersOfCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["change_1"];
        trace?: never;
    };
    "/api/sources/{id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["mapping"];
        put: operations["correct"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/write-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keys"];
        put?: never;
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}/write-keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/timelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["timelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["touchpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/touchpoints/{id}": {
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
        patch: operations["changeTouchpoint"];
        trace?: never;
    };
    "/api/touchpoints/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["touchpointHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transactions"];
        put?: never;
        post: operations["defineTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transactionProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transaction"];
        put: operations["changeTransaction"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transactionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/{id}/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transactionJourneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["transactionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["members"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
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
        patch: operations["change"];
        trace?: never;
    };
    "/api/users/{id}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cloudevents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cloudevents/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{writeKey}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{writeKey}/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["settings_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{name}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["take"];
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
        AboutForm: {
            all: boolean;
            topics: string[];
            touchpoints: string[];
        };
        AccountViewsAccountItem: {
            contracts: string[];
            flags: string[];
            id: string;
            key: null | string;
            kind: null | string;
            /** Format: int32 */
            members: number;
            name: null | string;
            people: string[];
            products: string[];
        };
        AccountViewsAccountOfCustomer: {
            contracts: components["schemas"]["AccountViewsContractItem"][];
            id: string;
            kind: null | string;
            membership: components["schemas"]["AccountViewsMemberItem"];
            name: null | string;
            others: components["schemas"]["AccountViewsMemberItem"][];
        };
        AccountViewsAccountProfile: {
            /** Format: int32 */
            contracts: number;
            /** Format: date-time */
            firstAt: null | string;
            flags: string[];
            id: string;
            /** Format: int32 */
            interactions: number;
            key: null | string;
            kind: null | string;
            /** Format: date-time */
            lastAt: null | string;
            /** Format: int32 */
            members: number;
            name: null | string;
            openConcerns: components["schemas"]["ProfilesConcernItem"][];
            redirectedFrom: null | string;
        };
        AccountViewsContractItem: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            from: null | string;
            history: components["schemas"]["ContractsVersion"][];
            number: string;
            people: boolean;
            product: null | string;
            site: null | string;
            status: null | string;
            /** Format: date-time */
            to: null | string;
        };
        AccountViewsDecisionItem: {
            /** Format: date-time */
            at: string;
            by: string;
            id: string;
            reason: string;
            says: string[];
            withdrawn: boolean;
        };
        AccountViewsMemberItem: {
            customer: string;
            flags: string[];
            /** Format: date-time */
            from: null | string;
            name: null | string;
            people: boolean;
            roles: string[];
            sayings: components["schemas"]["MembersSaying"][];
            state: string;
            /** Format: date-time */
            to: null | string;
        };
        AccountViewsPerson: {
            customer: string;
            flags: string[];
            name: null | string;
        };
        AccountViewsProposalItem: {
            customers: components["schemas"]["AccountViewsPerson"][];
            name: string;
        };
        AccountsControllerApart: {
            customers: string[];
            reason: string;
        };
        AccountsControllerBecause: {
            reason: string;
        };
        AccountsControllerMembership: {
            /** Format: date-time */
            from?: null | string;
            reason: string;
            roles?: string[] | null;
            /** Format: date-time */
            to?: null | string;
        };
        AccountsControllerNewAccount: {
            kind: string;
            members?: components["schemas"]["AccountsControllerNewMember"][] | null;
            name: string;
            reason: string;
        };
        AccountsControllerNewContract: {
            /** Format: date-time */
            from?: null | string;
            number: string;
            product?: null | string;
            reason: string;
            site?: null | string;
            status?: null | string;
            /** Format: date-time */
            to?: null | string;
        };
        AccountsControllerNewMember: {
            customer: string;
            roles?: string[] | null;
        };
        AccountsControllerRenaming: {
            kind: string;
            name: string;
            reason: string;
        };
        AdministeringSourcesChange: {
            allowedOrigins?: string[] | null;
            department?: null | string;
            enabled?: boolean | null;
            name?: null | string;
            region?: null | string;
        };
        AgainReport: {
            /** Format: int32 */
            days: number;
            /** Format: int64 */
            lakeVersion: number;
            repeats: components["schemas"]["AgainReportContactedAgain"][];
            rework: components["schemas"]["AgainReportSteppedAgain"][];
        };
        AgainReportContactedAgain: {
            contacts: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            customers: number;
            department: null | string;
            name: string;
            touchpoint: string;
        };
        AgainReportSteppedAgain: {
            /** Format: int64 */
            customers: number;
            department: null | string;
            journeys: components["schemas"]["SiloReportPart"];
            name: string;
            /** Format: int64 */
            times: number;
            touchpoint: string;
        };
        AlignedJourneysBeside: {
            asDesigned: boolean;
            /** Format: int32 */
            cost: number;
            exact: boolean;
            map: string;
            moves: components["schemas"]["ConformanceReportMove"][];
            name: string;
            promise: components["schemas"]["AlignedJourneysFate"] | null;
            /** Format: int32 */
            version: number;
        };
        AlignedJourneysFate: {
            /** Format: date-time */
            done: null | string;
            /** Format: date-time */
            due: string;
            state: string;
            words: string;
        };
        AllTimelinesLine: {
            /** Format: date-time */
            at: string;
            channel: null | string;
            comment: null | string;
            concern: null | string;
            concernKey: null | string;
            /** Format: int64 */
            costCents: number | null;
            customer: null | string;
            customerName: null | string;
            department: null | string;
            direction: null | string;
            interaction: string;
            kind: null | string;
            outcome: null | string;
            purpose: null | string;
            scale: null | string;
            /** Format: double */
            score: null | number;
            source: string;
            /** Format: date-time */
            startedAt: null | string;
            team: null | string;
            topic: null | string;
            touchpoint: string;
        };
        ApiKeyControllerWanted: {
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
        };
        ApiKeysApiKey: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
            /** Format: date-time */
            usedAt: null | string;
        };
        ApiKeysFreshKey: {
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
        };
        AuditChainVerification: {
            /** Format: int64 */
            brokenAt: number | null;
            /** Format: int64 */
            entries: number;
            head: string;
            intact: boolean;
            reason: string;
        };
        AuditControllerItem: {
            action: string;
            actor: string;
            /** Format: date-time */
            at: string;
            detail: components["schemas"]["JsonNode"];
            /** Format: int64 */
            position: number;
            subject: string;
        };
        AvoidableReport: {
            /** Format: int64 */
            lakeVersion: number;
            maps: components["schemas"]["AvoidableReportOfMap"][];
        };
        AvoidableReportBorder: {
            /** Format: int64 */
            customers: number;
            from: string;
            fromName: string;
            /** Format: int64 */
            handovers: number;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            sumWaitSeconds: number;
            /** Format: double */
            sumWorkingWaitSeconds: number;
            to: string;
            toName: string;
        };
        AvoidableReportOfMap: {
            avoidable: components["schemas"]["SiloReportPart"];
            /** Format: double */
            avoidablePerJourney: number;
            /** Format: double */
            avoidableWaitSeconds: number;
            /** Format: double */
            avoidableWorkingWaitSeconds: number;
            /** Format: double */
            borderWaitSeconds: number;
            borders: components["schemas"]["AvoidableReportBorder"][];
            /** Format: int64 */
            journeys: number;
            /** Format: int32 */
            map: number;
            name: string;
        };
        BorderLine: {
            /** Format: int64 */
            customers: number;
            fromDepartment: string;
            /** Format: int64 */
            handovers: number;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            meanWaitSeconds: number;
            /** Format: double */
            meanWorkingWaitSeconds: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            medianWorkingWaitSeconds: number;
            /** Format: double */
            p90WaitSeconds: number;
            /** Format: double */
            p90WorkingWaitSeconds: number;
            /** Format: double */
            shareOfJourneyTime: number;
            /** Format: double */
            shareOfJourneyTimeInWorkingTime: number;
            /** Format: double */
            sumWaitSeconds: number;
            /** Format: double */
            sumWorkingWaitSeconds: number;
            toDepartment: string;
        };
        CalendarForm: {
            holidays: string[];
            name: string;
            /** Format: date-time */
            validFrom?: null | string;
            weekdays: components["schemas"]["HoursItem"][];
            zone: string;
        };
        CalendarItem: {
            holidays: string[];
            id: string;
            name: string;
            /** Format: int32 */
            version: number;
            weekdays: components["schemas"]["HoursItem"][];
            zone: string;
        };
        CalendarPast: {
            /** Format: date-time */
            at: string;
            by: string;
            holidays: string[];
            name: string;
            /** Format: date-time */
            validFrom: null | string;
            /** Format: date-time */
            validTo: null | string;
            /** Format: int32 */
            version: number;
            weekdays: components["schemas"]["HoursItem"][];
            zone: string;
        };
        ComputedAttributesComputed: {
            /** Format: date-time */
            at: null | string;
            formula: string;
            label: string;
            name: string;
            /** Format: int64 */
            value: number | null;
        };
        ConditionForm: {
            attribute?: null | string;
            /** Format: double */
            below?: null | number;
            comparison?: null | string;
            /** Format: int32 */
            days?: number | null;
            frequency?: null | string;
            /** Format: date */
            from?: null | string;
            handedOver?: boolean | null;
            kind: string;
            parts?: components["schemas"]["ConditionForm"][] | null;
            purpose?: null | string;
            scale?: null | string;
            then?: components["schemas"]["InteractionForm"] | null;
            /** Format: int32 */
            times?: number | null;
            /** Format: date */
            to?: null | string;
            values?: string[] | null;
            what?: components["schemas"]["InteractionForm"] | null;
            /** Format: int32 */
            withinDays?: number | null;
        };
        ConflictReport: {
            assumed: boolean;
            contacts: components["schemas"]["SiloReportPart"];
            crowded: components["schemas"]["ConflictReportCrowdedPair"][];
            crowdedContacts: components["schemas"]["SiloReportPart"];
            crowdedCustomers: components["schemas"]["SiloReportPart"];
            customers: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            lakeVersion: number;
            pairs: components["schemas"]["ConflictReportPair"][];
            troubles: string[];
        };
        ConflictReportCrowdedPair: {
            after: string;
            afterName: string;
            before: string;
            beforeName: string;
            /** Format: int64 */
            contacts: number;
            /** Format: int64 */
            customers: number;
        };
        ConflictReportPair: {
            contacting: string;
            contactingName: string;
            /** Format: int64 */
            contacts: number;
            /** Format: int64 */
            customers: number;
            disturbed: components["schemas"]["SiloReportPart"];
            received: string;
            receivedName: string;
            /** Format: int32 */
            trouble: number;
            troubleName: string;
        };
        ConformanceReport: {
            about: boolean;
            /** Format: int64 */
            aligned: number;
            asDesigned: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            bounded: number;
            completed: components["schemas"]["SiloReportPart"];
            customersAsDesigned: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            departures: number;
            ended: components["schemas"]["ConformanceReportEnded"][];
            /** Format: int64 */
            lakeVersion: number;
            outside: components["schemas"]["ConformanceReportOutside"][];
            promise: components["schemas"]["ConformanceReportPromise"] | null;
            steps: components["schemas"]["ConformanceReportStepLine"][];
            /** Format: int32 */
            version: number;
            ways: components["schemas"]["ConformanceReportWay"][];
        };
        ConformanceReportCount: {
            /** Format: int64 */
            journeys: number;
            /** Format: int64 */
            times: number;
        };
        ConformanceReportEnded: {
            /** Format: int64 */
            journeys: number;
            stage: null | string;
            step: null | string;
            steps: number[];
        };
        ConformanceReportMove: {
            kind: string;
            label: string;
            stage: null | string;
        };
        ConformanceReportOutside: {
            count: components["schemas"]["ConformanceReportCount"];
            label: string;
            touchpoint: string;
        };
        ConformanceReportPromise: {
            /** Format: date-time */
            end: string;
            kept: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            never: number;
            /** Format: int64 */
            open: number;
            words: string;
        };
        ConformanceReportStepLine: {
            department: null | string;
            known: boolean;
            label: string;
            misordered: components["schemas"]["ConformanceReportCount"];
            momentThatMatters: boolean;
            /** Format: int32 */
            number: number;
            owner: null | string;
            reached: components["schemas"]["ConformanceReportCount"];
            skipped: components["schemas"]["ConformanceReportCount"];
            stage: null | string;
            unexpected: components["schemas"]["ConformanceReportCount"];
            wrongDepartment: components["schemas"]["ConformanceReportCount"];
        };
        ConformanceReportWay: {
            asDesigned: boolean;
            /** Format: int32 */
            cost: number;
            /** Format: int64 */
            customers: number;
            exact: boolean;
            /** Format: int64 */
            journeys: number;
            moves: components["schemas"]["ConformanceReportMove"][];
            variant: string;
        };
        ConsentsControllerNewChoice: {
            /** Format: date-time */
            at?: null | string;
            channel: string;
            /** @enum {string} */
            choice: "given" | "objected" | "objection_lifted" | "restricted" | "restriction_lifted" | "withdrawn";
            language?: null | string;
            purpose?: null | string;
            reason?: null | string;
        };
        ConsentsOfCustomerConsents: {
            customer: string;
            purposes: components["schemas"]["ConsentsOfCustomerStanding"][];
            restriction: components["schemas"]["ConsentsOfCustomerRestriction"] | null;
            said: components["schemas"]["ConsentsOfCustomerSaying"][];
        };
        ConsentsOfCustomerRestriction: {
            by: string;
            reason: string;
            /** Format: date-time */
            since: string;
        };
        ConsentsOfCustomerSaying: {
            /** Format: date-time */
            at: string;
            by: string;
            channel: string;
            /** @enum {string} */
            choice: "given" | "objected" | "objection_lifted" | "restricted" | "restriction_lifted" | "withdrawn";
            language: null | string;
            name: null | string;
            /** @enum {string} */
            origin: "preferences" | "source" | "workspace";
            purpose: null | string;
            reason: string;
            /** Format: int32 */
            wording: number | null;
        };
        ConsentsOfCustomerStanding: {
            active: boolean;
            allowed: boolean;
            consents: boolean;
            /** @enum {string} */
            ground: "consent" | "contract" | "legal_duty" | "legitimate_interest";
            language: string;
            name: string;
            objects: boolean;
            purpose: string;
            reason: string;
            /** Format: date-time */
            since: null | string;
            text: string;
            /** @enum {string} */
            use: "analytics" | "marketing" | "other" | "profiling" | "service" | "survey";
        };
        ContractsTerms: {
            /** Format: date-time */
            from: null | string;
            site: null | string;
            status: null | string;
            /** Format: date-time */
            to: null | string;
        };
        ContractsVersion: {
            /** Format: date-time */
            at: string;
            by: string;
            decision: null | string;
            people: boolean;
            reason: null | string;
            terms: components["schemas"]["ContractsTerms"];
        };
        CostReport: {
            borders: components["schemas"]["CostReportBorderCost"][];
            excused: components["schemas"]["CostReportExcused"][];
            halved: components["schemas"]["CostReportHalved"][];
            /** Format: int64 */
            lakeVersion: number;
            money: components["schemas"]["Estimate"] | null;
            parts: components["schemas"]["CostReportPart"][];
            time: components["schemas"]["CostReportCustomersTime"];
        };
        CostReportBorderCost: {
            cents: components["schemas"]["Estimate"];
            from: string;
            /** Format: int64 */
            handovers: number;
            to: string;
        };
        CostReportCustomersTime: {
            /** Format: int64 */
            minutesKnown: number;
            /** Format: int64 */
            repeats: number;
            /** Format: int64 */
            spentMinutes: number;
            /** Format: double */
            waitedSeconds: number;
            /** Format: double */
            waitedWorkingSeconds: number;
        };
        CostReportExcused: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            journeys: number;
            /** Format: int32 */
            kind: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            medianWorkingWaitSeconds: number;
            reason: string;
            /** Format: double */
            sumWaitSeconds: number;
            /** Format: double */
            sumWorkingWaitSeconds: number;
            /** Format: int64 */
            waits: number;
        };
        CostReportHalved: {
            calendar: components["schemas"]["CostReportSavedTime"];
            /** Format: int64 */
            customers: number;
            from: string;
            fromName: string;
            /** Format: int64 */
            handovers: number;
            /** Format: int64 */
            journeys: number;
            share: components["schemas"]["SiloReportTimeShare"];
            to: string;
            toName: string;
            working: components["schemas"]["CostReportSavedTime"];
        };
        CostReportPart: {
            cents: components["schemas"]["Estimate"] | null;
            /** Format: int64 */
            count: number;
            /** Format: int32 */
            own: number;
            part: string;
            /** Format: int64 */
            priced: number;
            usual: components["schemas"]["Estimate"] | null;
        };
        CostReportSavedTime: {
            /** Format: double */
            savedSeconds: number;
            /** Format: double */
            savedSecondsPerJourney: number;
        };
        CoverageMatrixCell: {
            department: string;
            /** Format: double */
            freshness: number;
            /** Format: int64 */
            interactions: number;
            /** Format: date-time */
            lastAt: string;
            touchpoint: string;
        };
        CoverageMatrixDepartmentRow: {
            /** Format: int32 */
            color: number;
            id: string;
            name: string;
        };
        CoverageMatrixMatrix: {
            cells: components["schemas"]["CoverageMatrixCell"][];
            departments: components["schemas"]["CoverageMatrixDepartmentRow"][];
            touchpoints: components["schemas"]["CoverageMatrixTouchpointColumn"][];
        };
        CoverageMatrixTouchpointColumn: {
            channel: string;
            id: string;
            name: string;
        };
        CustomerSearchHit: {
            departments: string[];
            /** Format: date-time */
            firstAt: null | string;
            flags: string[];
            id: string;
            identifiers: components["schemas"]["CustomerSearchIdentifierItem"][];
            /** Format: int64 */
            interactions: number;
            /** Format: date-time */
            lastAt: null | string;
            name: null | string;
            /** Format: int64 */
            openConcerns: number;
        };
        CustomerSearchIdentifierItem: {
            type: string;
            value: string;
        };
        CustomersAtPlacesMet: {
            concern: null | string;
            customer: null | string;
            customerName: null | string;
            /** Format: int64 */
            interactions: number;
            key: null | string;
            /** Format: date-time */
            lastAt: string;
        };
        CustomersControllerDecided: {
            change: string;
            customer: string;
        };
        CustomersControllerMerge: {
            a: string;
            b: string;
            reason: string;
        };
        CustomersControllerRaw: {
            content: string;
            file: null | string;
            /** Format: int64 */
            line: number | null;
            messageId: string;
            /** Format: int64 */
            position: number;
            /** Format: date-time */
            receivedAt: string;
            source: string;
        };
        CustomersControllerSplit: {
            reason: string;
            records: string[];
        };
        CustomersControllerUndo: {
            reason?: null | string;
            records?: string[] | null;
        };
        DataCategoriesDataCategory: {
            category: string;
            columns: string[];
            module: string;
            table: string;
        };
        DepartmentChange: {
            /** Format: int32 */
            calendar?: number | null;
            /** Format: int32 */
            countedAs?: number | null;
            name?: null | string;
            /** Format: int32 */
            parent?: number | null;
            partner?: boolean | null;
            /** Format: date-time */
            validFrom?: null | string;
        };
        DepartmentItem: {
            calendar: null | string;
            /** Format: int32 */
            color: number;
            countedAs: null | string;
            id: string;
            /** Format: int64 */
            interactions: number;
            name: string;
            parent: null | string;
            partner: boolean;
            /** Format: int32 */
            version: number;
        };
        DepartmentPast: {
            /** Format: date-time */
            at: string;
            by: string;
            calendar: null | string;
            countedAs: null | string;
            name: string;
            parent: null | string;
            partner: boolean;
            /** Format: date-time */
            validFrom: null | string;
            /** Format: date-time */
            validTo: null | string;
            /** Format: int32 */
            version: number;
        };
        DesignedMapItemDocument: {
            line: components["schemas"]["DesignedMapItemLine"];
            map: components["schemas"]["MapForm"];
            unknown: string[];
        };
        DesignedMapItemLine: {
            allJourneys: boolean;
            archived: boolean;
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            id: string;
            name: string;
            owner: string;
            promise: null | string;
            /** Format: int32 */
            steps: number;
            topics: string[];
            touchpoints: string[];
            /** Format: date-time */
            validFrom: string;
            /** Format: int32 */
            version: number;
        };
        DesignedMapsChange: {
            archived?: boolean | null;
            name?: null | string;
        };
        DesignedMapsControllerAdopting: {
            about: components["schemas"]["AboutForm"];
            name: string;
            /** Format: double */
            share: number;
        };
        DesignedMapsControllerDrawing: {
            map: components["schemas"]["MapForm"];
        };
        DesignedMapsSaving: {
            map: components["schemas"]["MapForm"];
            /** Format: date-time */
            validFrom?: null | string;
        };
        DraftDrawing: {
            boxes: components["schemas"]["DraftDrawingBox"][];
            /** Format: int32 */
            height: number;
            lines: components["schemas"]["DraftDrawingLine"][];
            mistake: null | string;
            /** Format: int32 */
            width: number;
        };
        DraftDrawingBox: {
            /** Format: int32 */
            color: number;
            departmentName: null | string;
            /** Format: int32 */
            height: number;
            id: string;
            kind: string;
            known: boolean;
            path: string;
            step: components["schemas"]["StepForm"] | null;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            x: number;
            /** Format: int32 */
            y: number;
        };
        DraftDrawingLine: {
            from: string;
            points: number[][];
            to: string;
        };
        EffortReport: {
            components: components["schemas"]["EffortReportPart"][];
            /** Format: int64 */
            journeys: number;
            /** Format: int64 */
            lakeVersion: number;
            /** Format: double */
            p90: number;
            /** Format: double */
            perJourney: number;
            /** Format: int64 */
            sum: number;
        };
        EffortReportPart: {
            component: string;
            /** Format: double */
            p90: number;
            /** Format: double */
            perJourney: number;
            /** Format: int64 */
            sum: number;
            /** Format: int32 */
            weight: number;
        };
        ErasuresControllerHoldLine: {
            by: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            placedAt: string;
            reason: string;
            /** Format: date-time */
            until: null | string;
        };
        ErasuresControllerItem: {
            /** Format: date-time */
            at: string;
            by: string;
            erased: components["schemas"]["ErasuresControllerTableLine"][];
            /** Format: date-time */
            finishedAt: null | string;
            ground: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            job: null | string;
            /** Format: date-time */
            readmittedAt: null | string;
            state: string;
        };
        ErasuresControllerPreview: {
            customer: string;
            holds: components["schemas"]["ErasuresControllerHoldLine"][];
            name: string;
            records: components["schemas"]["ErasuresControllerRecordLine"][];
            rows: components["schemas"]["ErasuresControllerTableLine"][];
        };
        ErasuresControllerRecordLine: {
            id: string;
            key: string;
            name: null | string;
            source: string;
        };
        ErasuresControllerTableLine: {
            /** Format: int64 */
            rows: number;
            table: string;
        };
        ErasuresControllerWanted: {
            customer: string;
            ground?: null | string;
            name?: null | string;
            records?: string[] | null;
        };
        Estimate: {
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            mid: number;
        };
        ExportsControllerItem: {
            /** Format: int64 */
            bytes: number | null;
            customer: string;
            expired: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            job: null | string;
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
        };
        ExportsControllerWanted: {
            customer: string;
        };
        Figures: {
            bars: components["schemas"]["FiguresBar"][];
            /** Format: double */
            blockingRecall: number;
            doubts: string[];
            keys: string[];
            labels: components["schemas"]["FiguresLabels"] | null;
            levels: components["schemas"]["FiguresLevel"][];
            /** Format: int32 */
            records: number;
        };
        FiguresBar: {
            /** Format: int64 */
            atLeast: number;
            /** Format: double */
            from: number;
            /** Format: int64 */
            pairs: number;
            /** Format: double */
            precision: number;
            /** Format: double */
            recall: number;
            /** Format: double */
            to: number;
        };
        FiguresLabels: {
            /** Format: int32 */
            contradictory: number;
            /** Format: int32 */
            counted: number;
            doubts: string[];
        };
        FiguresLevel: {
            /** Format: double */
            bits: number;
            field: string;
            level: string;
        };
        FlagsControllerFlagItem: {
            /** Format: date-time */
            at: null | string;
            by: null | string;
            flag: string;
            noOutreach: boolean;
            people: boolean;
            reason: null | string;
            /** Format: date-time */
            until: null | string;
        };
        FlagsControllerLifting: {
            reason: string;
        };
        FlagsControllerNewFlag: {
            flag: string;
            reason: string;
            /** Format: date-time */
            until?: null | string;
        };
        HoldsControllerHoldItem: {
            by: string;
            customer: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            liftedAt: null | string;
            liftedBy: null | string;
            name: null | string;
            /** Format: date-time */
            placedAt: string;
            reason: string;
            state: string;
            /** Format: date-time */
            until: null | string;
        };
        HoldsControllerNewHold: {
            customer: string;
            reason: string;
            /** Format: date-time */
            until?: null | string;
        };
        HoursItem: {
            day: string;
            /** Format: time-local */
            from: string;
            /** Format: time-local */
            to: string;
        };
        IdentifierFact: {
            type: string;
            value: string;
        };
        IdentityControllerDecided: {
            change: null | string;
            customer: null | string;
        };
        IdentityControllerMeaning: {
            attribute: string;
            kind: string;
        };
        IdentityControllerModel: {
            figures: components["schemas"]["Figures"] | null;
            resolution: null | string;
        };
        IdentityControllerOverview: {
            /** Format: int64 */
            comparable: number;
            inForce: components["schemas"]["StartingResolutionsSummary"] | null;
            underWay: components["schemas"]["StartingResolutionsSummary"] | null;
            /** Format: int64 */
            waiting: number;
        };
        IdentityControllerSettingsChange: {
            byItself?: null | string;
            /** Format: double */
            lower: number;
            meanings: components["schemas"]["IdentityControllerMeaning"][];
            /** Format: double */
            upper: number;
        };
        IdentityControllerSettingsDocument: {
            byItself: string;
            kinds: string[];
            /** Format: double */
            lower: number;
            meanings: components["schemas"]["IdentityControllerMeaning"][];
            /** Format: double */
            upper: number;
            /** Format: int32 */
            version: number;
        };
        IdentityControllerStart: {
            learn: boolean;
        };
        IdentityControllerStarted: {
            job: string;
            resolution: string;
        };
        IdentityControllerVerdict: {
            reason?: null | string;
            verdict: string;
        };
        IdentityViewChange: {
            /** Format: date-time */
            at: string;
            by: string;
            customers: string[];
            id: string;
            kind: string;
            reason: string;
            records: string[];
            undoable: boolean;
            undone: boolean;
        };
        IdentityViewIdentifierItem: {
            blocked: boolean;
            id: string;
            reason: null | string;
            records: string[];
            type: string;
            value: string;
        };
        IdentityViewIdentity: {
            identifiers: components["schemas"]["IdentityViewIdentifierItem"][];
            matches: components["schemas"]["IdentityViewMatch"][];
            records: components["schemas"]["ProfilesRecordItem"][];
        };
        IdentityViewMatch: {
            a: string;
            /** Format: date-time */
            at: null | string;
            b: string;
            by: null | string;
            kind: string;
            reason: string;
        };
        ImportsControllerStarted: {
            /** Format: uuid */
            job: string;
            source: string;
        };
        InteractionFact: {
            channel: null | string;
            comment: null | string;
            concern: null | string;
            /** Format: int64 */
            costCents: number | null;
            department: null | string;
            /** @enum {null|string} */
            direction: "INBOUND" | "OUTBOUND" | null;
            kind: null | string;
            outcome: null | string;
            properties: {
                [key: string]: string;
            };
            /** @enum {null|string} */
            purpose: "DUNNING" | "INFORMATION" | "MARKETING" | "SALES" | "SERVICE" | "SURVEY" | null;
            recordKey: null | string;
            resource: null | string;
            /** Format: int32 */
            rule: number;
            scale: null | string;
            /** Format: double */
            score: null | number;
            /** Format: date-time */
            startedAt: null | string;
            team: null | string;
            /** Format: date-time */
            time: string;
            topic: null | string;
            touchpoint: string;
        };
        InteractionForm: {
            channel?: string[] | null;
            department?: string[] | null;
            direction?: string[] | null;
            kind?: string[] | null;
            outcome?: string[] | null;
            purpose?: string[] | null;
            topic?: string[] | null;
            touchpoint?: string[] | null;
        };
        Job: {
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            done: number;
            /** Format: date-time */
            finishedAt: null | string;
            /** Format: uuid */
            id: string;
            message: string;
            name: string;
            /** Format: int64 */
            secondsLeft: number | null;
            /** Format: date-time */
            startedAt: null | string;
            state: string;
            /** Format: int64 */
            total: number;
        };
        JourneyAnswer: {
            concern: string;
            customer: null | string;
            customerName: null | string;
            interactions: components["schemas"]["TimelineItem"][];
            key: string;
        };
        JourneyLine: {
            /** Format: date-time */
            at: string;
            concern: null | string;
            customer: null | string;
            customerName: null | string;
            departments: string[];
            /** Format: double */
            durationSeconds: number;
            /** Format: int32 */
            handovers: number;
            /** Format: int32 */
            interactions: number;
            key: null | string;
            /** Format: int64 */
            times: number;
            /** Format: double */
            waitSeconds: number;
        };
        JourneyMapAnswer: {
            arcs: components["schemas"]["JourneyMapAnswerArc"][];
            /** Format: int32 */
            height: number;
            /** Format: int64 */
            lakeVersion: number;
            lanes: components["schemas"]["JourneyMapAnswerLane"][];
            /** Format: double */
            medianError: number;
            nodes: components["schemas"]["JourneyMapAnswerNode"][];
            outsideJourneys: components["schemas"]["SiloReportOutside"];
            /** Format: double */
            paths: number;
            /** Format: double */
            steps: number;
            totals: components["schemas"]["JourneyMapAnswerTotals"];
            /** Format: int32 */
            width: number;
        };
        JourneyMapAnswerArc: {
            /** Format: int64 */
            customers: number;
            from: string;
            /** Format: int64 */
            journeys: number;
            label: number[] | null;
            /** Format: double */
            meanWaitSeconds: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: int64 */
            occurrences: number;
            /** Format: double */
            p90WaitSeconds: number;
            points: number[][];
            to: string;
            /** Format: int64 */
            waits: number;
            working: components["schemas"]["JourneyMapAnswerWorkingWait"];
        };
        JourneyMapAnswerLane: {
            /** Format: int32 */
            color: number;
            department: null | string;
            /** Format: int32 */
            height: number;
            name: string;
            /** Format: int32 */
            y: number;
        };
        JourneyMapAnswerNode: {
            /** Format: int64 */
            customers: number;
            department: null | string;
            /** Format: int64 */
            ends: number;
            /** Format: int32 */
            height: number;
            id: string;
            /** Format: int64 */
            journeys: number;
            kind: string;
            label: string;
            /** Format: double */
            medianDurationSeconds: number;
            /** Format: int64 */
            occurrences: number;
            /** Format: int64 */
            starts: number;
            /** Format: int64 */
            timed: number;
            /** Format: int32 */
            width: number;
            /** Format: int32 */
            x: number;
            /** Format: int32 */
            y: number;
        };
        JourneyMapAnswerTotals: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            interactions: number;
            /** Format: int64 */
            journeys: number;
            /** Format: int64 */
            shownInteractions: number;
            /** Format: int32 */
            steps: number;
        };
        JourneyMapAnswerWorkingWait: {
            /** Format: double */
            meanWaitSeconds: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            p90WaitSeconds: number;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            container?: boolean;
            double?: boolean;
            embeddedValue?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            /** @enum {string} */
            nodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            string?: boolean;
            /** @deprecated */
            textual?: boolean;
            valueNode?: boolean;
        };
        Leading: {
            departments: string[];
            /** Format: int64 */
            handovers: number;
        };
        LivedPicturesArcMark: {
            from: string;
            mark: string;
            to: string;
        };
        LivedPicturesNodeMark: {
            id: string;
            mark: string;
        };
        LivedPicturesPicture: {
            arcs: components["schemas"]["LivedPicturesArcMark"][];
            map: components["schemas"]["JourneyMapAnswer"];
            nodes: components["schemas"]["LivedPicturesNodeMark"][];
        };
        MapDraftsDraft: {
            /** Format: int64 */
            journeys: number;
            map: components["schemas"]["MapForm"];
            /** Format: int64 */
            of: number;
            said: string[];
            /** Format: int32 */
            ways: number;
        };
        MapForm: {
            about: components["schemas"]["AboutForm"];
            flow: components["schemas"]["PartForm"];
            name: string;
            owner: string;
            promise?: components["schemas"]["PromiseForm"] | null;
            stages: string[];
        };
        MappingControllerCorrected: {
            /** Format: uuid */
            job: null | string;
            /** Format: int32 */
            version: number;
        };
        MappingControllerCorrection: {
            note?: null | string;
            yaml: string;
        };
        MappingControllerDocument: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            /** Format: int32 */
            version: number;
            versions: components["schemas"]["MappingVersionsVersion"][];
            yaml: string;
        };
        MappingPreview: {
            columns: string[];
            errors: components["schemas"]["MappingPreviewSaid"][];
            guessed: boolean;
            ignoredFiles: string[];
            rows: components["schemas"]["MappingPreviewRow"][];
            warnings: string[];
            yaml: string;
        };
        MappingPreviewRow: {
            faults: components["schemas"]["MappingPreviewSaid"][];
            file: string;
            interactions: components["schemas"]["InteractionFact"][];
            /** Format: int64 */
            line: number;
            records: components["schemas"]["RecordFact"][];
            values: {
                [key: string]: string;
            };
        };
        MappingPreviewSaid: {
            code: string;
            file: null | string;
            /** Format: int64 */
            line: number;
            next: string;
            reason: string;
        };
        MappingVersionsVersion: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            note: string;
            /** Format: int32 */
            version: number;
        };
        Member: {
            /** Format: date-time */
            createdAt: string;
            enabled: boolean;
            /** Format: uuid */
            id: string;
            language: null | string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
            theme: string;
            /** Format: int32 */
            version: number;
        };
        MembersSaying: {
            /** Format: date-time */
            at: string;
            by: string;
            decision: null | string;
            /** Format: date-time */
            from: null | string;
            leaves: boolean;
            people: boolean;
            reason: null | string;
            roles: string[];
            /** Format: date-time */
            to: null | string;
        };
        PaperReport: {
            after: components["schemas"]["PaperReportFigures"];
            before: components["schemas"]["PaperReportFigures"];
            calendar: components["schemas"]["PaperReportSaved"];
            changed: boolean;
            /** Format: int64 */
            handoversSaved: number;
            /** Format: int64 */
            lakeVersion: number;
            suggestions: components["schemas"]["PaperReportSuggestion"][];
            working: components["schemas"]["PaperReportSaved"];
        };
        PaperReportFigures: {
            /** Format: double */
            borderWaitSeconds: number;
            /** Format: int64 */
            handovers: number;
            /** Format: double */
            handoversPerJourney: number;
            /** Format: int64 */
            journeys: number;
            pingPong: components["schemas"]["SiloReportPart"];
            withHandover: components["schemas"]["SiloReportPart"];
            /** Format: double */
            workingBorderWaitSeconds: number;
        };
        PaperReportSaved: {
            /** Format: double */
            highSeconds: number;
            /** Format: double */
            lowSeconds: number;
            /** Format: double */
            medianWithinSeconds: number;
            /** Format: double */
            midSeconds: number;
            /** Format: double */
            p90WithinSeconds: number;
            /** Format: int64 */
            within: number;
        };
        PaperReportSuggestion: {
            /** Format: int64 */
            handovers: number;
            one: string;
            oneName: string;
            other: string;
            otherName: string;
            /** Format: double */
            waitSeconds: number;
            /** Format: double */
            workingWaitSeconds: number;
        };
        PartForm: {
            between?: components["schemas"]["PartForm"] | null;
            kind: string;
            parts?: components["schemas"]["PartForm"][] | null;
            step?: components["schemas"]["StepForm"] | null;
        };
        PasswordResetsResetLink: {
            /** Format: date-time */
            expiresAt: string;
            link: string;
        };
        PreferenceLinksControllerNewPreferenceLink: {
            /** Format: int32 */
            days?: number | null;
        };
        PreferenceLinksControllerPreferenceLink: {
            /** Format: date-time */
            expiresAt: string;
            link: string;
        };
        PrivacyControllerNewResponsible: {
            contact: string;
            name: string;
        };
        PrivacyFiguresFigures: {
            months: components["schemas"]["PrivacyFiguresMonthCount"][];
            purposes: components["schemas"]["PrivacyFiguresPurposeCount"][];
            /** Format: int64 */
            restricted: number;
        };
        PrivacyFiguresMonthCount: {
            /** Format: int64 */
            given: number;
            /** Format: date */
            month: string;
            /** Format: int64 */
            objected: number;
            purpose: string;
            /** Format: int64 */
            withdrawn: number;
        };
        PrivacyFiguresPurposeCount: {
            /** Format: int64 */
            given: number;
            /** Format: int64 */
            objected: number;
            purpose: string;
            /** Format: int64 */
            withdrawn: number;
        };
        ProfileControllerAttribute: {
            /** Format: int32 */
            agreeing: number;
            all: components["schemas"]["ProfileControllerValue"][];
            /** Format: date-time */
            at: string;
            name: string;
            /** Format: int32 */
            of: number;
            rule: string;
            sourceName: string;
            value: string;
        };
        ProfileControllerClaimed: {
            /** Format: date-time */
            at: string;
            attribute: string;
            record: string;
            sourceName: string;
            value: string;
        };
        ProfileControllerCorrectionForm: {
            attribute: string;
            reason: string;
            value?: null | string;
        };
        ProfileControllerNoted: {
            decision: string;
        };
        ProfileControllerProfile: {
            /** Format: date-time */
            at: string;
            attributes: components["schemas"]["ProfileControllerAttribute"][];
            computed: components["schemas"]["ComputedAttributesComputed"][];
            customer: string;
        };
        ProfileControllerRuleForm: {
            sources?: string[] | null;
            survivorship: string;
        };
        ProfileControllerRuleItem: {
            attribute: string;
            /** Format: date-time */
            changedAt: null | string;
            changedBy: null | string;
            sources: string[];
            survivorship: string;
            /** Format: int32 */
            version: number;
        };
        ProfileControllerValue: {
            /** Format: date-time */
            at: string;
            record: string;
            sourceName: string;
            value: string;
        };
        ProfilesAttribute: {
            /** Format: date-time */
            at: string;
            name: string;
            source: string;
            value: string;
        };
        ProfilesBucketItem: {
            departments: components["schemas"]["ProfilesShare"][];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        ProfilesConcernItem: {
            departments: string[];
            /** Format: date-time */
            from: string;
            id: string;
            /** Format: int32 */
            interactions: number;
            key: string;
            open: boolean;
            /** Format: date-time */
            to: string;
        };
        ProfilesOverview: {
            buckets: components["schemas"]["ProfilesBucketItem"][];
            concerns: components["schemas"]["ProfilesConcernItem"][];
            /** Format: date-time */
            from: null | string;
            /** Format: date-time */
            to: null | string;
        };
        ProfilesProfile: {
            attributes: components["schemas"]["ProfilesAttribute"][];
            id: string;
            name: null | string;
            records: components["schemas"]["ProfilesRecordItem"][];
            redirectedFrom: null | string;
            summary: components["schemas"]["ProfilesSummary"];
        };
        ProfilesRecordItem: {
            attributes: {
                [key: string]: string;
            };
            /** Format: date-time */
            firstAt: null | string;
            id: string;
            /** Format: int32 */
            interactions: number;
            key: string;
            /** Format: date-time */
            lastAt: null | string;
            source: string;
            sourceName: string;
        };
        ProfilesScore: {
            /** Format: date-time */
            at: string;
            scale: null | string;
            /** Format: double */
            value: number;
        };
        ProfilesShare: {
            department: null | string;
            /** Format: int32 */
            n: number;
        };
        ProfilesSummary: {
            /** Format: int64 */
            contacts: number;
            departments: string[];
            /** Format: int32 */
            interactions: number;
            /** Format: date-time */
            lastAt: null | string;
            lastScore: components["schemas"]["ProfilesScore"] | null;
            /** Format: int64 */
            openConcerns: number;
            /** Format: int32 */
            repeatContacts30d: number;
            sentences: string[];
            /** Format: date-time */
            since: null | string;
        };
        ProjectionsControllerStarted: {
            /** Format: uuid */
            job: string;
        };
        PromiseForm: {
            calendar?: null | string;
            owner: string;
            unit: string;
            /** Format: int32 */
            within: number;
            words: string;
        };
        ProposalsProposal: {
            /** Format: int64 */
            beginning: number;
            end: string;
            endName: string;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            medianDurationSeconds: number;
            /** Format: double */
            p90DurationSeconds: number;
            start: string;
            startName: string;
            steps: string[];
        };
        PurposeItem: {
            active: boolean;
            channels: string[];
            /** @enum {string} */
            ground: "consent" | "contract" | "legal_duty" | "legitimate_interest";
            id: string;
            key: string;
            /** Format: int32 */
            leastWording: number;
            recipients: string[];
            /** Format: int32 */
            retentionDays: number | null;
            texts: {
                [key: string]: components["schemas"]["PurposeText"];
            };
            /** @enum {string} */
            use: "analytics" | "marketing" | "other" | "profiling" | "service" | "survey";
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            wording: number;
        };
        PurposeText: {
            name: string;
            text: string;
        };
        PurposesControllerNewPurpose: {
            channels: string[];
            /** @enum {string} */
            ground: "consent" | "contract" | "legal_duty" | "legitimate_interest";
            key: string;
            recipients: string[];
            /** Format: int32 */
            retentionDays?: number | null;
            texts: {
                [key: string]: components["schemas"]["PurposeText"];
            };
            /** @enum {string} */
            use: "analytics" | "marketing" | "other" | "profiling" | "service" | "survey";
        };
        PurposesControllerPurposePast: {
            /** Format: date-time */
            at: string;
            by: string;
            purpose: components["schemas"]["PurposeItem"];
        };
        PurposesWanted: {
            active: boolean;
            asksAnew?: boolean | null;
            channels: string[];
            /** @enum {string} */
            ground: "consent" | "contract" | "legal_duty" | "legitimate_interest";
            recipients: string[];
            /** Format: int32 */
            retentionDays?: number | null;
            texts: {
                [key: string]: components["schemas"]["PurposeText"];
            };
            /** @enum {string} */
            use: "analytics" | "marketing" | "other" | "profiling" | "service" | "survey";
        };
        QuarantineControllerDiscarded: {
            /** Format: int64 */
            discarded: number;
        };
        QuarantineControllerMended: {
            content: string;
        };
        QuarantineControllerQuarantineRow: {
            code: string;
            content: string;
            file: null | string;
            id: string;
            /** Format: int64 */
            line: number | null;
            next: string;
            reason: string;
            /** Format: date-time */
            receivedAt: string;
            source: string;
            sourceName: string;
            state: string;
            /** Format: int64 */
            version: number;
        };
        QuarantineControllerToDiscard: {
            ids: number[];
            reason: string;
        };
        QuarantineControllerToReplay: {
            code?: null | string;
            ids?: number[] | null;
            /** Format: int32 */
            source?: number | null;
        };
        QuarantineReplayed: {
            /** Format: int64 */
            replayed: number;
            /** Format: int64 */
            stillWaiting: number;
        };
        RecordFact: {
            attributes: {
                [key: string]: string;
            };
            flags: {
                [key: string]: boolean;
            };
            identifiers: components["schemas"]["IdentifierFact"][];
            key: string;
        };
        RegisterEntry: {
            note: string;
            owner: string;
            purposes: string[];
            recipients: string[];
            /** Format: int32 */
            retentionDays?: number | null;
            subjects: string;
        };
        RegisterRegisterLine: {
            active: boolean;
            /** Format: date-time */
            changedAt: null | string;
            changedBy: null | string;
            channels: string[];
            department: null | string;
            /** @enum {null|string} */
            ground: "consent" | "contract" | "legal_duty" | "legitimate_interest" | null;
            id: string;
            kind: string;
            missing: string[];
            name: string;
            note: string;
            owner: string;
            purposes: string[];
            recipients: string[];
            /** Format: int32 */
            retentionDays: number | null;
            /** Format: int32 */
            ruleDays: number | null;
            subjects: string;
            /** Format: int32 */
            version: number;
        };
        ReportsLagLag: {
            /** Format: int64 */
            behind: number;
            name: string;
            /** Format: int64 */
            position: number;
        };
        ReportsLakeLake: {
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            files: number;
            /** Format: int64 */
            interactions: number;
            /** Format: int64 */
            version: number;
        };
        ResponsibleRowResponsible: {
            contact: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        RetentionControllerPeriod: {
            /** Format: int32 */
            days: number;
        };
        RetentionControllerPreviewItem: {
            /** Format: int32 */
            days: number;
            found: components["schemas"]["RetentionPreviewsFound"] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            job: null | string;
            rule: string;
        };
        RetentionControllerRuleItem: {
            /** Format: date-time */
            changedAt: null | string;
            changedBy: null | string;
            /** Format: int32 */
            days: number | null;
            /** Format: int32 */
            declaredDays: number | null;
            name: string;
            /** Format: int32 */
            purposeDays: number | null;
            purposes: string[];
            rule: string;
            /** Format: int64 */
            version: number;
        };
        RetentionControllerStartedRun: {
            /** Format: uuid */
            job: string;
        };
        RetentionControllerWantedRule: {
            /** Format: int32 */
            days: number;
            rule: string;
        };
        RetentionPreviewsFound: {
            /** Format: date-time */
            before: string;
            kept: components["schemas"]["RetentionPreviewsPart"][];
            taken: components["schemas"]["RetentionPreviewsPart"][];
        };
        RetentionPreviewsPart: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            items: number;
            /** Format: int64 */
            records: number;
            why: string;
        };
        ReviewQueueWaiting: {
            a: string;
            b: string;
            /** Format: double */
            bits: number;
            customerA: string;
            customerB: string;
            nameA: null | string;
            nameB: null | string;
            skipped: boolean;
            sourceA: string;
            sourceB: string;
        };
        SaidListSaidItem: {
            /** Format: date-time */
            at: string;
            by: string;
            channel: string;
            /** @enum {string} */
            choice: "given" | "objected" | "objection_lifted" | "restricted" | "restriction_lifted" | "withdrawn";
            customer: string;
            id: string;
            name: null | string;
            /** @enum {string} */
            origin: "preferences" | "source" | "workspace";
            purpose: null | string;
            reason: string;
        };
        SegmentMembersMember: {
            id: string;
            name: null | string;
            /** Format: date-time */
            since: null | string;
        };
        SegmentMembersPreview: {
            /** Format: date-time */
            asOf: string;
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            members: number;
            /** Format: int64 */
            pending: number;
            sample: components["schemas"]["SegmentMembersMember"][];
            sentence: string;
        };
        SegmentWordsWords: {
            attributes: string[];
            channels: string[];
            kinds: string[];
            outcomes: string[];
            scales: string[];
            topics: string[];
        };
        SegmentsControllerAsked: {
            state: string;
        };
        SegmentsControllerBelonging: {
            id: string;
            name: string;
            sentence: string;
            /** Format: date-time */
            since: null | string;
        };
        SegmentsControllerForm: {
            condition: components["schemas"]["ConditionForm"];
            name: string;
        };
        SegmentsControllerItem: {
            condition: components["schemas"]["ConditionForm"] | null;
            segment: components["schemas"]["SegmentsControllerLine"];
        };
        SegmentsControllerLine: {
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            countedAt: null | string;
            id: string;
            /** Format: int64 */
            members: number | null;
            /** Format: date-time */
            membersChangedAt: null | string;
            name: string;
            owner: string;
            sentence: string;
            /** Format: int32 */
            version: number;
        };
        SegmentsControllerTrial: {
            condition: components["schemas"]["ConditionForm"];
        };
        SegmentsWeek: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            members: number;
        };
        SessionControllerLogin: {
            login: string;
            password: string;
        };
        SessionControllerPasswordChange: {
            current: string;
            next: string;
        };
        SessionControllerPasswordReset: {
            password: string;
            token: string;
        };
        SessionControllerPreferences: {
            language?: null | string;
            name?: null | string;
            theme?: null | string;
        };
        SessionControllerSession: {
            mustChangePassword: boolean;
            user: components["schemas"]["SessionUser"];
        };
        SessionUser: {
            id: string;
            language: null | string;
            login: string;
            name: string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
            theme: string;
        };
        SettingsOfSilosInForce: {
            assumed: boolean;
            /** Format: date-time */
            changedAt: null | string;
            changedBy: null | string;
            settings: components["schemas"]["SiloSettings"];
            /** Format: int32 */
            version: number;
        };
        SideBySideFieldWeight: {
            /** Format: double */
            bits: number;
            field: string;
            level: string;
            one: null | string;
            oneRecorded: null | string;
            other: null | string;
            otherRecorded: null | string;
            words: string;
        };
        SideBySidePairing: {
            a: components["schemas"]["SideBySideSide"];
            b: components["schemas"]["SideBySideSide"];
            /** Format: double */
            bits: null | number;
            fields: components["schemas"]["SideBySideFieldWeight"][];
            /** Format: double */
            household: number;
            path: components["schemas"]["WhoIsWhoStep"][];
            /** Format: double */
            probability: null | number;
            sentence: string;
            /** Format: double */
            start: number;
            verdict: string;
        };
        SideBySideSide: {
            customer: string;
            name: null | string;
            record: string;
            /** Format: int32 */
            records: number;
            sourceName: string;
        };
        SiloReport: {
            borders: components["schemas"]["SiloReportBorder"][];
            departments: components["schemas"]["SiloReportUnit"][];
            /** Format: int64 */
            lakeVersion: number;
            leading: components["schemas"]["Leading"];
            /** Format: double */
            medianError: number;
            outsideJourneys: components["schemas"]["SiloReportOutside"];
            period: components["schemas"]["SiloReportSpan"];
            totals: components["schemas"]["SiloTotals"];
        };
        SiloReportBorder: {
            /** Format: int64 */
            customers: number;
            from: string;
            /** Format: int64 */
            handovers: number;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            meanWaitSeconds: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            p90WaitSeconds: number;
            share: components["schemas"]["SiloReportTimeShare"];
            /** Format: double */
            sumWaitSeconds: number;
            to: string;
            /** Format: int64 */
            waits: number;
            working: components["schemas"]["SiloReportWorkingWait"];
        };
        SiloReportOutside: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            interactions: number;
        };
        SiloReportPart: {
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: int64 */
            n: number;
            /** Format: int64 */
            of: number;
            /** Format: double */
            value: number;
        };
        SiloReportSpan: {
            /** Format: date */
            from: null | string;
            /** Format: date */
            to: null | string;
        };
        SiloReportTimeShare: {
            /** Format: double */
            value: number;
        };
        SiloReportUnit: {
            calendar: boolean;
            /** Format: int32 */
            color: number;
            id: string;
            name: string;
            partner: boolean;
        };
        SiloReportWorkingWait: {
            /** Format: double */
            meanWaitSeconds: number;
            /** Format: double */
            medianWaitSeconds: number;
            /** Format: double */
            p90WaitSeconds: number;
            share: components["schemas"]["SiloReportTimeShare"];
            /** Format: double */
            sumWaitSeconds: number;
        };
        SiloSettings: {
            borders: components["schemas"]["SiloSettingsBorderCost"][];
            contact?: components["schemas"]["Estimate"] | null;
            /** Format: int32 */
            graceDays: number;
            handover?: components["schemas"]["Estimate"] | null;
            /** Format: int32 */
            minutes?: number | null;
            purposes: ("DUNNING" | "MARKETING" | "SALES")[];
            step?: components["schemas"]["Estimate"] | null;
            troubles: components["schemas"]["TroubleSetting"][];
            weights: components["schemas"]["SiloSettingsEffortWeights"];
        };
        SiloSettingsBorderCost: {
            cents: components["schemas"]["Estimate"];
            from: string;
            to: string;
        };
        SiloSettingsEffortWeights: {
            /** Format: int32 */
            handovers: number;
            /** Format: int32 */
            inbound: number;
            /** Format: int32 */
            repeats: number;
            /** Format: int32 */
            switches: number;
        };
        SiloTotals: {
            /** Format: double */
            borderWaitSeconds: number;
            /** Format: double */
            borderWaitShare: number;
            byCustomers: components["schemas"]["SiloTotalsByCustomers"];
            /** Format: int64 */
            contacts: number;
            /** Format: int64 */
            customers: number;
            /** Format: double */
            excusedWaitSeconds: number;
            firstTimeRight: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            handovers: number;
            /** Format: double */
            handoversPerJourney: number;
            /** Format: int64 */
            interactions: number;
            /** Format: double */
            journeySeconds: number;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            p90HandoversPerJourney: number;
            pingPong: components["schemas"]["SiloReportPart"];
            /** Format: double */
            pingPongPerHandover: number;
            repeatContacts: components["schemas"]["SiloTotalsRepeat"][];
            rework: components["schemas"]["SiloReportPart"];
            withHandover: components["schemas"]["SiloReportPart"];
            working: components["schemas"]["SiloTotalsWorkingTotals"];
        };
        SiloTotalsByCustomers: {
            firstTimeRight: components["schemas"]["SiloReportPart"];
            /** Format: double */
            handoversPerCustomer: number;
            pingPong: components["schemas"]["SiloReportPart"];
            rework: components["schemas"]["SiloReportPart"];
            withHandover: components["schemas"]["SiloReportPart"];
        };
        SiloTotalsRepeat: {
            customers: components["schemas"]["SiloReportPart"];
            /** Format: int32 */
            days: number;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            /** Format: int64 */
            n: number;
            /** Format: int64 */
            of: number;
            topic: string;
            /** Format: double */
            value: number;
        };
        SiloTotalsWorkingTotals: {
            /** Format: double */
            borderWaitSeconds: number;
            /** Format: double */
            borderWaitShare: number;
            /** Format: double */
            excusedWaitSeconds: number;
            /** Format: double */
            journeySeconds: number;
        };
        SourceRow: {
            allowedOrigins: string[];
            balanced: boolean;
            /** Format: date-time */
            createdAt: string;
            department: null | string;
            /** Format: int64 */
            duplicates: number;
            enabled: boolean;
            fresh: string;
            id: string;
            kind: string;
            /** Format: date-time */
            lastReceivedAt: null | string;
            /** Format: int32 */
            mappingVersion: number | null;
            name: string;
            /** Format: int64 */
            quarantined: number;
            /** Format: int64 */
            received: number;
            region: null | string;
            /** Format: int64 */
            stored: number;
            /** Format: int64 */
            suppressed: number;
            /** Format: int64 */
            version: number;
        };
        SourcesControllerCreatedKey: {
            hint: string;
            key: string;
            name: null | string;
        };
        SourcesControllerHourRow: {
            balanced: boolean;
            /** Format: int64 */
            duplicates: number;
            /** Format: date-time */
            hour: string;
            /** Format: int64 */
            quarantined: number;
            /** Format: int64 */
            received: number;
            /** Format: int64 */
            stored: number;
            /** Format: int64 */
            suppressed: number;
        };
        SourcesControllerKeyRow: {
            /** Format: date-time */
            createdAt: string;
            hint: string;
            id: string;
            name: null | string;
            /** Format: date-time */
            revokedAt: null | string;
        };
        SourcesControllerNewKey: {
            name?: null | string;
        };
        SourcesControllerNewSource: {
            department?: null | string;
            kind?: null | string;
            name: string;
        };
        StaffControllerChange: {
            enabled?: boolean | null;
            name?: null | string;
            /** @enum {null|string} */
            role?: "admin" | "agent" | "analyst" | "manager" | "viewer" | null;
        };
        StaffControllerWanted: {
            login: string;
            name: string;
            password?: null | string;
            /** @enum {string} */
            role: "admin" | "agent" | "analyst" | "manager" | "viewer";
        };
        StandardTransactionsDefined: {
            /** Format: date-time */
            changedAt: string;
            changedBy: string;
            content: components["schemas"]["TransactionDefinition"];
            id: string;
            /** Format: int32 */
            version: number;
        };
        StartingResolutionsChange: {
            customer: string;
            customerName: null | string;
            kind: string;
            number: string;
            other: null | string;
            otherName: null | string;
            records: string[];
        };
        StartingResolutionsSummary: {
            /** Format: date-time */
            appliedAt: null | string;
            appliedBy: null | string;
            by: string;
            byItself: boolean;
            id: string;
            job: null | string;
            learned: boolean;
            /** Format: double */
            lower: number;
            /** Format: int32 */
            merged: number;
            message: null | string;
            settled: boolean;
            /** Format: int32 */
            split: number;
            /** Format: date-time */
            startedAt: string;
            state: string;
            /** Format: double */
            upper: number;
        };
        StatusControllerDatabase: {
            /** Format: int64 */
            bytes: number;
            embedded: boolean;
            migration: string;
            version: string;
        };
        StatusControllerStatus: {
            database: components["schemas"]["StatusControllerDatabase"];
            lake: components["schemas"]["ReportsLakeLake"] | null;
            projections: components["schemas"]["ReportsLagLag"][];
            /** Format: int64 */
            uptimeSeconds: number;
            version: string;
        };
        StepForm: {
            department?: null | string;
            id: string;
            label: string;
            momentThatMatters: boolean;
            optional: boolean;
            owner?: null | string;
            repeats: boolean;
            stage?: null | string;
            touchpoint?: null | string;
        };
        TimelineItem: {
            /** Format: date-time */
            at: string;
            channel: null | string;
            comment: null | string;
            concern: null | string;
            concernKey: null | string;
            /** Format: int64 */
            costCents: number | null;
            customer: null | string;
            customerName: null | string;
            department: null | string;
            direction: null | string;
            id: string;
            kind: null | string;
            outcome: null | string;
            properties: null | {
                [key: string]: string;
            };
            purpose: null | string;
            record: null | string;
            scale: null | string;
            /** Format: double */
            score: null | number;
            source: string;
            sourceName: string;
            /** Format: date-time */
            startedAt: null | string;
            team: null | string;
            topic: null | string;
            touchpoint: string;
            touchpointId: string;
        };
        TouchpointChange: {
            accountableRole?: null | string;
            channel?: null | string;
            costCents?: components["schemas"]["TouchpointCost"] | null;
            /** Format: int32 */
            department?: number | null;
            /** Format: double */
            minutesPerContact?: null | number;
            name?: null | string;
            /** Format: date-time */
            validFrom?: null | string;
        };
        TouchpointCost: {
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            mid: number;
        };
        TouchpointItem: {
            accountableRole: null | string;
            channel: null | string;
            costCents: components["schemas"]["TouchpointCost"];
            department: null | string;
            id: string;
            /** Format: int64 */
            interactions: number;
            /** Format: double */
            minutesPerContact: number;
            name: string;
            /** Format: int32 */
            version: number;
        };
        TouchpointPast: {
            accountableRole: null | string;
            /** Format: date-time */
            at: string;
            by: string;
            channel: null | string;
            costCents: components["schemas"]["TouchpointCost"];
            department: null | string;
            /** Format: double */
            minutesPerContact: number;
            name: string;
            /** Format: date-time */
            validFrom: null | string;
            /** Format: date-time */
            validTo: null | string;
            /** Format: int32 */
            version: number;
        };
        TouchpointsControllerChannelItem: {
            /** Format: int64 */
            interactions: number;
            name: string;
        };
        TransactionChart: {
            alarms: components["schemas"]["TransactionChartPoint"][];
            /** Format: double */
            centre: number;
            /** Format: int64 */
            learnedFrom: number;
            points: components["schemas"]["TransactionChartPoint"][];
            /** Format: double */
            spread: number;
        };
        TransactionChartPoint: {
            broken: string[];
            /** Format: date */
            day: string;
            /** Format: double */
            high: number;
            /** Format: double */
            low: number;
            share: components["schemas"]["SiloReportPart"];
            /** Format: date */
            until: string;
        };
        TransactionDefinition: {
            allowed: components["schemas"]["TransactionDefinitionAllowed"][];
            /** Format: int32 */
            completionDays: number;
            department?: null | string;
            ends: string[];
            name: string;
            owner?: null | string;
            promise?: components["schemas"]["TransactionDefinitionPromised"] | null;
            reopens: string[];
            /** Format: int32 */
            repeatDays: number;
            retired: boolean;
            starts: string[];
            zone: string;
        };
        TransactionDefinitionAllowed: {
            /** Format: int32 */
            times: number;
            touchpoint: string;
        };
        TransactionDefinitionPromised: {
            /** @enum {string} */
            unit: "DAYS" | "HOURS" | "WORKING_DAYS";
            /** Format: int32 */
            within: number;
        };
        TransactionLine: {
            /** Format: int32 */
            alarms: number;
            department: null | string;
            id: string;
            /** Format: int64 */
            incomplete: number;
            /** Format: int64 */
            judged: number;
            /** Format: int64 */
            kept: number | null;
            /** Format: double */
            keptHigh: null | number;
            /** Format: double */
            keptLow: null | number;
            /** Format: double */
            keptShare: null | number;
            /** Format: date */
            lastAlarm: null | string;
            name: string;
            owner: null | string;
            retired: boolean;
            /** Format: int64 */
            right: number;
            /** Format: double */
            rightHigh: number;
            /** Format: double */
            rightLow: number;
            /** Format: double */
            rightShare: number;
            /** Format: int32 */
            version: number;
        };
        TransactionReport: {
            chart: components["schemas"]["TransactionChart"];
            completed: components["schemas"]["SiloReportPart"];
            failures: components["schemas"]["TransactionReportFailedCondition"][];
            /** Format: int64 */
            incomplete: number;
            kept: components["schemas"]["SiloReportPart"] | null;
            keptChart: components["schemas"]["TransactionChart"] | null;
            /** Format: int64 */
            lakeVersion: number;
            leftAt: components["schemas"]["TransactionReportLeftAt"][];
            /** Format: double */
            medianDurationSeconds: number;
            /** Format: double */
            p90DurationSeconds: number;
            right: components["schemas"]["SiloReportPart"];
            /** Format: int64 */
            tooYoung: number;
        };
        TransactionReportFailedCondition: {
            failure: string;
            journeys: components["schemas"]["SiloReportPart"];
        };
        TransactionReportLeftAt: {
            /** Format: int64 */
            journeys: number;
            name: string;
            touchpoint: string;
        };
        TroubleSetting: {
            closes: string[];
            /** Format: int32 */
            longestDays?: number | null;
            name: string;
            opens: string[];
        };
        VariantLine: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            journeys: number;
            /** Format: double */
            medianDurationSeconds: number;
            /** Format: double */
            medianError: number;
            /** Format: int32 */
            rank: number;
            /** Format: double */
            share: number;
            /** Format: double */
            shareOfCustomers: number;
            steps: string[];
            variant: string;
        };
        WhoIsWhoStep: {
            a: string;
            b: string;
            kind: string;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decision: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerBecause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    accounts: {
        parameters: {
            query?: {
                query?: string;
                kind?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsAccountItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    create_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerNewAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    proposals: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsProposalItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerApart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    rename: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerRenaming"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    contracts: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsContractItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerNewContract"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    decisions: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsDecisionItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    members_1: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsMemberItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
                customer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerMembership"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
                customer: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountsControllerBecause"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountViewsAccountProfile"];
                };
            };
        };
    };
    timeline_1: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                department?: number[];
                channel?: string[];
                concern?: number;
                order?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    overview_2: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                department?: number[];
                channel?: string[];
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ProfilesOverview"];
                };
            };
        };
    };
    keys_1: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ApiKeysApiKey"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    add_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyControllerWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeysFreshKey"];
                };
            };
        };
    };
    remove_1: {
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
        };
    };
    entries: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["AuditControllerItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    verification: {
        parameters: {
            query?: {
                head?: string;
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
                    "application/json": components["schemas"]["AuditChainVerification"];
                };
            };
        };
    };
    calendars: {
        parameters: {
            query?: {
                at?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["CalendarItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    createCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarItem"];
                };
            };
        };
    };
    changeCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarItem"];
                };
            };
        };
    };
    calendarHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["CalendarPast"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    channels: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["TouchpointsControllerChannelItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    customers: {
        parameters: {
            query?: {
                query?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["CustomerSearchHit"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    merge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersControllerMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersControllerDecided"];
                };
            };
        };
    };
    customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ProfilesProfile"];
                };
            };
        };
    };
    ofCustomer: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["AccountViewsAccountOfCustomer"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    changes_1: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["IdentityViewChange"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ConsentsOfCustomerConsents"];
                };
            };
        };
    };
    noteChoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentsControllerNewChoice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentsOfCustomerConsents"];
                };
            };
        };
    };
    flags: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["FlagsControllerFlagItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    set_1: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagsControllerNewFlag"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FlagsControllerFlagItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    lift: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
                flag: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagsControllerLifting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["FlagsControllerFlagItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    identity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["IdentityViewIdentity"];
                };
            };
        };
    };
    makePreferenceLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceLinksControllerNewPreferenceLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceLinksControllerPreferenceLink"];
                };
            };
        };
    };
    customerProfile: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ProfileControllerProfile"];
                };
            };
        };
    };
    correctProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileControllerCorrectionForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileControllerNoted"];
                };
            };
        };
    };
    customerProfileHistory: {
        parameters: {
            query?: {
                attribute?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["ProfileControllerClaimed"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    segmentsOfCustomer: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["SegmentsControllerBelonging"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    split: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomersControllerSplit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersControllerDecided"];
                };
            };
        };
    };
    timeline: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                department?: number[];
                channel?: string[];
                concern?: number;
                order?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["TimelineItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    overview_1: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                department?: number[];
                channel?: string[];
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ProfilesOverview"];
                };
            };
        };
    };
    departments: {
        parameters: {
            query?: {
                at?: string;
                joined?: boolean;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["DepartmentItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    createDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentItem"];
                };
            };
        };
    };
    changeDepartment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentItem"];
                };
            };
        };
    };
    departmentHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["DepartmentPast"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    overview: {
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
                    "application/json": components["schemas"]["IdentityControllerOverview"];
                };
            };
        };
    };
    undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CustomersControllerUndo"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomersControllerDecided"];
                };
            };
        };
    };
    model: {
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
                    "application/json": components["schemas"]["IdentityControllerModel"];
                };
            };
        };
    };
    pair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: number;
                b: number;
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
                    "application/json": components["schemas"]["SideBySidePairing"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                a: number;
                b: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityControllerVerdict"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityControllerDecided"];
                };
            };
        };
    };
    resolutions: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["StartingResolutionsSummary"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    start_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityControllerStart"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityControllerStarted"];
                };
            };
        };
    };
    resolution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["StartingResolutionsSummary"];
                };
            };
        };
    };
    discard_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
        };
    };
    apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                content: {
                    "application/json": components["schemas"]["IdentityControllerStarted"];
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["StartingResolutionsChange"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    modelOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["IdentityControllerModel"];
                };
            };
        };
    };
    reviews: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ReviewQueueWaiting"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    settings: {
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
                    "application/json": components["schemas"]["IdentityControllerSettingsDocument"];
                };
            };
        };
    };
    set: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityControllerSettingsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityControllerSettingsDocument"];
                };
            };
        };
    };
    start: {
        parameters: {
            query: {
                file: string[];
                yaml?: string;
                source?: number;
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
                    "application/json": components["schemas"]["ImportsControllerStarted"];
                };
            };
        };
    };
    raw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["CustomersControllerRaw"];
                };
            };
        };
    };
    jobs: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    job: {
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
                    "application/json": components["schemas"]["Job"];
                };
            };
        };
    };
    cancel: {
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
        };
    };
    journeys: {
        parameters: {
            query?: {
                fromNode?: null | string;
                toNode?: null | string;
                touchpoint?: null | string;
                variant?: null | string;
                steps?: null | number;
                paths?: null | number;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["JourneyLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    designedMaps: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["DesignedMapItemLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    createDesignedMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignedMapsSaving"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignedMapItemDocument"];
                };
            };
        };
    };
    adoptDesignedMap: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignedMapsControllerAdopting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapDraftsDraft"];
                };
            };
        };
    };
    drawDesignedMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignedMapsControllerDrawing"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDrawing"];
                };
            };
        };
    };
    readDesignedMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapDraftsDraft"];
                };
            };
        };
    };
    designedMap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["DesignedMapItemDocument"];
                };
            };
        };
    };
    changeDesignedMap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignedMapsSaving"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignedMapItemDocument"];
                };
            };
        };
    };
    nameOrArchiveDesignedMap: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignedMapsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignedMapItemDocument"];
                };
            };
        };
    };
    designedMapAsBpmn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": string;
                };
            };
        };
    };
    conformance: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["ConformanceReport"];
                };
            };
        };
    };
    journeysOfDesignedMap: {
        parameters: {
            query?: {
                figure?: null | string;
                step?: number | null;
                steps?: null | string;
                touchpoint?: null | string;
                fromNode?: null | string;
                toNode?: null | string;
                variant?: null | string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["JourneyLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    picture: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["LivedPicturesPicture"];
                };
            };
        };
    };
    drawing_1: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": string;
                };
            };
        };
    };
    conformanceOfSteps: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["ConformanceReportStepLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    designedMapVersions: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["DesignedMapItemLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    designedMapVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["DesignedMapItemDocument"];
                };
            };
        };
    };
    log: {
        parameters: {
            query: {
                format: string;
                cases?: string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                content?: never;
            };
        };
    };
    map: {
        parameters: {
            query?: {
                steps?: number;
                paths?: number;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["JourneyMapAnswer"];
                };
            };
        };
    };
    drawing: {
        parameters: {
            query?: {
                steps?: number;
                paths?: number;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": string;
                };
            };
        };
    };
    variants: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["VariantLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    journey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                concern: number;
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
                    "application/json": components["schemas"]["JourneyAnswer"];
                };
            };
        };
    };
    journeyBesideDesignedMaps: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                concern: number;
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
                    "application/json": {
                        items: components["schemas"]["AlignedJourneysBeside"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    lake: {
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
                content?: never;
            };
        };
    };
    preview: {
        parameters: {
            query: {
                file: string[];
                yaml?: string;
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
                    "application/json": components["schemas"]["MappingPreview"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerPasswordReset"];
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
        };
    };
    choices: {
        parameters: {
            query?: {
                choice?: string[];
                purpose?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["SaidListSaidItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    dataCategories: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["DataCategoriesDataCategory"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    allErasures: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ErasuresControllerItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasuresControllerWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasuresControllerItem"];
                };
            };
        };
    };
    lookBeforeErasing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasuresControllerWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasuresControllerPreview"];
                };
            };
        };
    };
    oneErasure: {
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
                    "application/json": components["schemas"]["ErasuresControllerItem"];
                };
            };
        };
    };
    erasureCertificate: {
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
                    "application/json": string;
                };
            };
        };
    };
    readmitPerson: {
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
                    "application/json": components["schemas"]["ErasuresControllerItem"];
                };
            };
        };
    };
    allExports: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ExportsControllerItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    requestExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportsControllerWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportsControllerItem"];
                };
            };
        };
    };
    oneExport: {
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
                    "application/json": components["schemas"]["ExportsControllerItem"];
                };
            };
        };
    };
    deleteExport: {
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
                content?: never;
            };
        };
    };
    exportFile: {
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
                    "application/zip": string;
                };
            };
        };
    };
    privacyFigures: {
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
                    "application/json": components["schemas"]["PrivacyFiguresFigures"];
                };
            };
        };
    };
    allHolds: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["HoldsControllerHoldItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    placeHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldsControllerNewHold"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldsControllerHoldItem"];
                };
            };
        };
    };
    liftHold: {
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
                content?: never;
            };
        };
    };
    withdrawPreferenceLinks: {
        parameters: {
            query?: never;
            header?: never;
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
        };
    };
    purposes: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["PurposeItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    declarePurpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposesControllerNewPurpose"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeItem"];
                };
            };
        };
    };
    changePurpose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PurposesWanted"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeItem"];
                };
            };
        };
    };
    purposeHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["PurposesControllerPurposePast"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    register: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["RegisterRegisterLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    completeRegister: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                source: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterEntry"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterRegisterLine"];
                };
            };
        };
    };
    responsible: {
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
                    "application/json": components["schemas"]["ResponsibleRowResponsible"];
                };
            };
        };
    };
    changeResponsible: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrivacyControllerNewResponsible"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibleRowResponsible"];
                };
            };
        };
    };
    restrictions: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["SaidListSaidItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    retentionRules: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["RetentionControllerRuleItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    lookAtRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionControllerWantedRule"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionControllerPreviewItem"];
                };
            };
        };
    };
    ruleLookedAt: {
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
                    "application/json": components["schemas"]["RetentionControllerPreviewItem"];
                };
            };
        };
    };
    applyRulesNow: {
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
                    "application/json": components["schemas"]["RetentionControllerStartedRun"];
                };
            };
        };
    };
    switchRuleOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionControllerPeriod"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    switchRuleOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                rule: string;
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
                content?: never;
            };
        };
    };
    profileRules: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ProfileControllerRuleItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    profileRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attribute: string;
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
                    "application/json": components["schemas"]["ProfileControllerRuleItem"];
                };
            };
        };
    };
    declareProfileRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                attribute: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileControllerRuleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileControllerRuleItem"];
                };
            };
        };
    };
    profileRuleHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                attribute: string;
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
                    "application/json": {
                        items: components["schemas"]["ProfileControllerRuleItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": components["schemas"]["ProjectionsControllerStarted"];
                };
            };
        };
    };
    items: {
        parameters: {
            query?: {
                source?: number;
                state?: string;
                code?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["QuarantineControllerQuarantineRow"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    discard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineControllerToDiscard"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineControllerDiscarded"];
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineControllerToReplay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuarantineReplayed"];
                };
            };
        };
    };
    mend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuarantineControllerMended"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    segments: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["SegmentsControllerLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentsControllerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsControllerItem"];
                };
            };
        };
    };
    previewSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentsControllerTrial"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentMembersPreview"];
                };
            };
        };
    };
    recountSegments: {
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
                    "application/json": components["schemas"]["SegmentsControllerAsked"];
                };
            };
        };
    };
    segmentWords: {
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
                    "application/json": components["schemas"]["SegmentWordsWords"];
                };
            };
        };
    };
    segment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["SegmentsControllerItem"];
                };
            };
        };
    };
    changeSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentsControllerForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentsControllerItem"];
                };
            };
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
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
                content?: never;
            };
        };
    };
    segmentMembers: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["SegmentMembersMember"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    segmentTrend: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["SegmentsWeek"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    session: {
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
                    "application/json": components["schemas"]["SessionControllerSession"];
                };
            };
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerLogin"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionControllerSession"];
                };
            };
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
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
        };
    };
    prefer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerPreferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionControllerSession"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionControllerPasswordChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionControllerSession"];
                };
            };
        };
    };
    silos: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["SiloReport"];
                };
            };
        };
    };
    again: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["AgainReport"];
                };
            };
        };
    };
    avoidable: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["AvoidableReport"];
                };
            };
        };
    };
    behindDepths: {
        parameters: {
            query?: {
                figure?: string;
                trouble?: number | null;
                fromDepartment?: number | null;
                toDepartment?: number | null;
                touchpoint?: number | null;
                component?: null | string;
                kind?: number | null;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["JourneyLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    borders: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["BorderLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    conflicts: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["ConflictReport"];
                };
            };
        };
    };
    cost: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["CostReport"];
                };
            };
        };
    };
    effort: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["EffortReport"];
                };
            };
        };
    };
    siloJourneys: {
        parameters: {
            query?: {
                figure?: null | string;
                fromDepartment?: number | null;
                toDepartment?: number | null;
                days?: number | null;
                topic?: null | string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["JourneyLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    paper: {
        parameters: {
            query?: {
                together?: string;
                moved?: string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
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
                    "application/json": components["schemas"]["PaperReport"];
                };
            };
        };
    };
    siloSettings: {
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
                    "application/json": components["schemas"]["SettingsOfSilosInForce"];
                };
            };
        };
    };
    changeSiloSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiloSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsOfSilosInForce"];
                };
            };
        };
    };
    siloSettingsHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["SettingsOfSilosInForce"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    sources: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["SourceRow"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourcesControllerNewSource"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRow"];
                };
            };
        };
    };
    coverage: {
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
                    "application/json": components["schemas"]["CoverageMatrixMatrix"];
                };
            };
        };
    };
    customersOfCoverage: {
        parameters: {
            query: {
                department: number;
                touchpoint: number;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["CustomersAtPlacesMet"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["SourceRow"];
                };
            };
        };
    };
    change_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdministeringSourcesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceRow"];
                };
            };
        };
    };
    hours: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["SourcesControllerHourRow"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    mapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["MappingControllerDocument"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingControllerCorrection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingControllerCorrected"];
                };
            };
        };
    };
    keys: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["SourcesControllerKeyRow"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SourcesControllerNewKey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesControllerCreatedKey"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                key: number;
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
                content?: never;
            };
        };
    };
    status: {
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
                    "application/json": components["schemas"]["StatusControllerStatus"];
                };
            };
        };
    };
    timelines: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["AllTimelinesLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    touchpoints: {
        parameters: {
            query?: {
                at?: string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["TouchpointItem"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    changeTouchpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TouchpointChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointItem"];
                };
            };
        };
    };
    touchpointHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["TouchpointPast"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    transactions: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["TransactionLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    defineTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransactionDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardTransactionsDefined"];
                };
            };
        };
    };
    transactionProposals: {
        parameters: {
            query?: {
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["ProposalsProposal"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    transaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["StandardTransactionsDefined"];
                };
            };
        };
    };
    changeTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransactionDefinition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardTransactionsDefined"];
                };
            };
        };
    };
    transactionHistory: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["StandardTransactionsDefined"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    transactionJourneys: {
        parameters: {
            query?: {
                failure?: string;
                day?: string;
                until?: string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": {
                        items: components["schemas"]["JourneyLine"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    transactionReport: {
        parameters: {
            query?: {
                per?: string;
                from?: null | string;
                to?: null | string;
                department?: null | string;
                channel?: null | string;
                segment?: null | string;
                passed?: null | string;
                notPassed?: null | string;
                fromHours?: null | string;
                toHours?: null | string;
                scale?: null | string;
                fromScore?: null | string;
                toScore?: null | string;
                attribute?: null | string;
                count?: null | string;
                time?: null | string;
            };
            header?: never;
            path: {
                id: number;
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
                    "application/json": components["schemas"]["TransactionReport"];
                };
            };
        };
    };
    members: {
        parameters: {
            query?: {
                /** @description The value of next of the part before; empty at the start. */
                cursor?: string;
                /** @description 1 to 500, else 50. */
                limit?: string;
                /** @description json for a part; csv, jsonl or parquet for the whole list. */
                format?: string;
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
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        next: null | string;
                        total: number | null;
                    };
                };
            };
        };
    };
    add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffControllerWanted"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version seen, as ETag. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffControllerChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    reset: {
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
                    "application/json": components["schemas"]["PasswordResetsResetLink"];
                };
            };
        };
    };
    take_3: {
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
                    "application/json": string;
                };
            };
        };
    };
    take_2: {
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
                    "application/json": string;
                };
            };
        };
    };
    settings_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                writeKey: string;
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
                    "application/json": string;
                };
            };
        };
    };
    settings_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                writeKey: string;
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
                    "application/json": string;
                };
            };
        };
    };
    take_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": string;
                };
            };
        };
    };
    take: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
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
                    "application/json": string;
                };
            };
        };
    };
}
