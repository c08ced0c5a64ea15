/**
 * Words that people use for the work of a department, by the id of the department's kind. These words are used only to
 * answer questions, not to recognise the kind of a unit. A word can be listed under several kinds.
 */
export const EVERYDAY_WORDS: Readonly<Record<string, string>> = {
  "it-department": "computers, tech, technology, all of it, company computers",
  "service-desk":
    "laptops, printers, office printers, office computers, office laptops, it tickets, support tickets, computer problems, it problems, password resets, broken laptop, broken computer, printer, computer, new laptop, monitor, monitors, screen, keyboard, keyboards, mouse, docking station, headset, password reset, forgotten password",
  "end-user-computing":
    "laptops, desktops, notebooks, printers, phones, mobile phones, smartphones, tablets, monitors, devices, workstations, pcs, hardware for employees, new laptop, meeting room screens, windows, macs",
  "collaboration-tools":
    "email, e-mail, mail, outlook, exchange server, gmail, onedrive, mailboxes, calendar, video calls, video conferencing, chat, teams, slack, zoom, sharepoint, microsoft 365, office 365, google workspace, shared drives",
  "it-service-management": "service levels, slas, sla, service catalogue, it services",
  "it-asset-management":
    "licences, licenses, software licences, software licenses, it inventory, it assets, asset register, hardware inventory",
  "change-management-it": "change requests, change approvals, change windows, cab",
  "it-training": "software training, computer courses, it training",
  infrastructure: "servers, it systems, infra",
  "data-center": "servers, server room, racks, data halls, data centers, physical servers",
  "network-operations":
    "wifi, office wifi, office network, wi fi, wlan, wireless, lan, wan, vpn, internet connection, internet access, internet, dns, ip addresses, switches, routers, phone system, telephony, telephones, network, the network",
  "systems-administration": "servers, linux servers, windows servers, virtual machines, operating systems, patching",
  "storage-backup": "backups, file storage, file shares, restore, tapes",
  "database-administration": "databases, database servers, oracle databases, sql server, postgres",
  "cloud-infrastructure": "cloud, aws, s3, storage buckets, azure, gcp, google cloud, cloud accounts",
  "it-operations": "batch jobs, monitoring of systems, nightly jobs, it availability",
  "disaster-recovery": "failover, recovery site, recovery plan, recovery plans",
  finops: "cloud bill, cloud costs, cloud spend, it costs, it budget",
  "business-applications":
    "business software, office software, internal software, back office software, line of business systems",
  erp: "sap system, s 4hana, sap hana, oracle erp, general ledger system",
  "crm-systems":
    "customer database, customer relationship management, customer relationship system, customer relationship systems",
  "hr-systems":
    "payroll system, payroll software, time tracking, timesheet system, hr software, hr system, people software",
  "finance-systems": "accounting software, invoicing system, billing software, expense tool, finance software",
  "supply-chain-systems": "warehouse software, stock system, inventory system",
  "store-systems": "tills, cash registers, checkout systems, card terminals",
  "clinical-systems": "patient records, patient record system, hospital information system",
  "core-banking": "core banking, account system, ledger of accounts",
  "manufacturing-systems": "production planning system, shop floor systems",
  integration: "interfaces between systems, data exchange, message broker, system interfaces",
  automation: "bots, software robots, macros, scripts for office work",
  "intranet-web": "website, web site, homepage, company website, web page, web pages",
  "it-strategy": "it roadmap, technology strategy, technology plan, digital roadmap, it plan",
  "it-governance": "it policies, it rules, it standards, technology policies, it decisions",
  "it-risk-and-controls": "it control tests, it control testing, sox controls",
  "it-procurement":
    "buying software, software purchases, it contracts, vendor contracts, technology contracts, software contracts, it purchases, technology purchases",
  "vendor-management":
    "vendor contracts, vendors, it suppliers, it vendors, technology vendors, outsourcing, outsourcers, service providers",
  pmo: "projects, project plans, project portfolio, it projects, programmes",
  "enterprise-architecture":
    "architecture of the enterprise, application landscape, system landscape, target architecture",
  "business-analysis": "requirements, user stories, business requirements",
  "business-relationship-management": "it contact for departments, demand from departments",
  "digital-transformation": "digitalisation, digitalization, digitisation, transformation, going digital",
  "records-management": "filing, archive, documents, retention, retention periods, records",
  "major-incident-management": "outage, outages, downtime, system failures, major outage, everything is down",
  ecommerce: "web shop, webshop, online shop, shopping cart, checkout page",
  "software-engineering":
    "pull requests, source code, code, code review, code reviews, software, programmers, developers, coding, mobile app, mobile apps, ios app, iphone app, android app, ios, android, front end, frontend, back end, backend, app development, features, merge requests, repositories, git",
  "embedded-engineering": "device firmware, software in devices",
  "hardware-engineering": "circuit boards, chips, electronics, prototypes of hardware",
  "api-platform": "api, apis for partners, integrations with partners, webhooks, developer portal",
  "quality-assurance":
    "tests, bugs, bug, defects, software tests, test plans, flaky tests, regression tests, acceptance tests, test cases, product quality, code quality",
  "release-engineering":
    "releases, deployments, deploys, deployment, builds, build pipeline, ci pipeline, ci, ci cd, ci cd pipeline, staging, staging environment, hotfix, hotfixes, rollouts, shipping software",
  devops: "pipelines, infrastructure as code, terraform",
  "site-reliability-engineering":
    "uptime, availability, on call, on call rota, pager, pagers, production incidents, reliability, latency, production environment",
  "platform-engineering": "developer platform, kubernetes, clusters, containers, internal platform",
  "developer-experience": "developer tooling, ides, local development, tools for developers",
  observability: "logs, metrics, tracing, dashboards for systems, alerting",
  "technical-architecture":
    "system design, technical decisions, architecture, architecture decisions, tech stack, technical debt, programming languages, choice of technology",
  "research-development": "research projects, new technology, r d, experiments, inventions",
  innovation: "new ideas, emerging technologies, pilots, proofs of concept, innovation projects",
  "technical-program-management": "sprints, agile coaches, scrum, engineering projects",
  "technical-documentation": "manuals, user guides, product documentation, documentation, api docs",
  "developer-relations": "developer events, hackathons, meetups, developer blog",
  "open-source-office": "open source, open source licences, open source licenses",
  "engineering-talent": "hiring developers, hiring engineers, engineering hiring, developer careers",
  "intellectual-property": "patents, trademarks, inventions",
  "machine-learning": "ml, ml models, models in production, machine learning models, model training",
  "artificial-intelligence":
    "chatgpt, copilot, large language models, llm, llms, chatbot, chatbots, ai tools, ai use, ai policy, ai models",
  "privacy-engineering": "cookie banner, cookies, cookie consent",
  "information-security":
    "security, cyber, cybersecurity, protection of information, it security, security questions, security policy questions",
  "security-operations":
    "hackers, hacker, hacking, intrusions, intrusion detection, security alerts, security alarms, attacks, cyber attacks, cyberattack, cyberattacks, threats, ransomware, suspicious email, malicious email, phishing mails, phishing emails, phishing attack, phishing attacks, siem, soc, security logs, threat detection",
  "incident-response":
    "ransomware, data breach, data breaches, breach, breaches, hackers, hacker, hacked, security incident, security incidents, cyber incidents, security breach, stolen laptop, leak, data leak, data leaks, cyberattack, cyber attack",
  "digital-forensics": "evidence, disk images, investigations",
  "threat-intelligence": "threats, attackers, adversaries",
  "vulnerability-management":
    "vulnerabilities, cves, cve, security patches, security holes, vulnerability scans, security updates, patches",
  "offensive-security":
    "pentests, pen test, pen tests, pen testing, penetration test, penetration tests, security tests, security testing",
  "application-security": "secure coding, code scanning, owasp, security of apps, security reviews of code",
  "product-security": "security of the product, bug bounties, vulnerability reports",
  "cloud-security": "security in the cloud, cloud permissions",
  "network-security": "firewall, firewall rules, firewall changes, ddos, intrusion prevention, web filter, proxy",
  "endpoint-security": "virus, viruses, malware, virus scanner, anti virus, usb sticks, spyware",
  "identity-access-management":
    "identity and access, identities, access rights, permissions, passwords, password, user accounts, accounts, logins, login, mfa, two factor, two factor authentication, multi factor authentication, active directory, user rights, access requests, joiners movers leavers, entitlements, system access, user access",
  "privileged-access": "admin accounts, admin rights, root accounts, secrets, api keys, administrator accounts",
  "cryptography-pki":
    "certificates, tls certificates, ssl certificates, encryption, encryption keys, crypto keys, cryptographic keys, key management",
  "security-architecture": "zero trust, secure design",
  "security-engineering": "security tools, security products",
  "security-strategy": "security plan, security budget, security roadmap",
  grc: "security policies, security standards, control framework, isms",
  "security-risk-management": "security risks, cyber risks, risk register for security, cyber insurance",
  "security-compliance":
    "iso 27001, iso27001, soc 2, soc2, pci, pci dss, security audits, security certificates, nis2, security questionnaires, security attestations",
  "third-party-risk":
    "supplier security checks, vendor assessments, vendor security, supplier assessments, vendor due diligence",
  "security-awareness":
    "phishing, phishing tests, phishing training, phishing campaign, security courses, security posters",
  "data-protection-security": "data leakage, data labels, sensitive data, confidential data, document classification",
  "insider-threat": "insiders, malicious employees",
  "ot-security": "plant controls security, control system security, scada",
  "ai-security": "prompt injection, attacks on models",
  "product-management":
    "roadmap, product roadmap, product decisions, feature requests, backlog, prioritisation, prioritization, pricing of the product",
  "product-design": "screens, wireframes, mockups, usability, look and feel, accessibility, user interviews",
  "sales-engineering": "product demos, demos, proofs of value, rfps",
  "professional-services": "implementation projects, customer projects, customer implementation",
  "customer-support":
    "customer complaints, complaints, customer questions, customer tickets, customer calls, call centre, call center, customer hotline, customer helpdesk, contact center, contact centre",
  "data-science": "predictions, forecasts, statistical models, data scientists",
  "data-engineering": "etl, data feeds, data ingestion, data warehouse, warehouse of data",
  "data-warehouse": "warehouse of data, master data quality, reporting database",
  "business-intelligence":
    "reports, kpi reports, dashboard, management reports, numbers for management, power bi, tableau",
  "data-governance": "data ownership, data definitions, data catalogue, data owners, data standards",
  "physical-security":
    "cctv, security cameras, badges, door locks, guards, building access, key cards, surveillance cameras, locks, alarm system",
  "business-continuity": "continuity plans, crisis, emergency plan, pandemic plan, crisis team",
  fraud: "fraudsters, scams, stolen cards, chargebacks, account takeover, fraud cases",
  privacy:
    "gdpr, cookies, cookie consent, cookie banner, gdpr requests, personal data, data subject requests, data subject access requests, subject access requests, dsar, dsars, privacy requests, ccpa, data protection requests, right to be forgotten, deletion requests, privacy policy, privacy notice, impact assessments, dpia, data protection impact assessment",
  "enterprise-risk": "risks, risk register, risk appetite, company risks, top risks, risk report",
  "model-risk": "model checks, model approval",
  "corporate-compliance":
    "money laundering, anti money laundering, sanctions, bribery, corruption, code of conduct, whistleblowing, whistleblowers, kyc, know your customer",
  "internal-audit": "audits, auditors, audit findings, audit plan",
  "it-audit": "it audits, audits of it",
  legal:
    "lawyers, contracts, legal contracts, lawsuits, litigation, legal questions, legal advice, terms and conditions, ndas, nda",
  finance:
    "expenses, expense reports, invoices, accounts payable, accounts receivable, budget, budgets, bookkeeping, ledger, annual report, annual accounts, balance sheet, taxes, financial statements, travel expenses, money, cash, payments to suppliers",
  procurement: "purchases, purchase orders, suppliers, supplier contracts, tenders, buying, vendors",
  "investor-relations": "investors, shareholders, analysts calls, quarterly results",
  "human-resources":
    "hiring, recruiting, recruitment, job adverts, job ads, payroll, payslips, salaries, wages, holidays, leave, vacation, parental leave, onboarding, onboarding of employees, new hires, new joiners, benefits, pensions, performance reviews, employee contracts, staff, sick leave, training courses",
  marketing:
    "newsletter, newsletters, advertising, adverts, ads, campaigns, press, press releases, social media, logo, brand guidelines, trade fairs, pr",
  sales:
    "salespeople, deals, leads, quotes, customers contracts, customer contracts, price lists, offers, key accounts, new customers, sales pipeline",
  "customer-success": "renewals, churn, customer satisfaction, customer health",
  operations: "production line, factory, factories, plant, shipping, deliveries, warehouses",
  facilities:
    "office building, offices, buildings, desks, cleaning, parking, parking spaces, heating, canteen, meeting rooms, furniture, office space, air conditioning",
  "corporate-strategy": "mergers, acquisitions, takeovers, company strategy, business strategy, long term plan",
};

/** Words that people use for the focus areas of the technology officers, by the area's id. */
export const EVERYDAY_WORDS_OF_AREAS: Readonly<Record<string, string>> = {
  "cio.strategic-planning":
    "it strategy, technology strategy, it plan, technology plan, it strategic planning, digital strategy",
  "cio.budgeting-resource-allocation":
    "it budget, technology budget, it budgets, technology budgets, it spending, technology spending, it spend, it costs, budgeting, resource allocation",
  "cio.vendor-management":
    "vendors, vendor contracts, it vendors, technology vendors, it suppliers, supplier management, it contracts, outsourcing",
  "cio.it-governance": "it policies, it policy, technology policies, technology governance, it rules, it standards",
  "cto.technology-innovation":
    "innovation, emerging technology, new technology, research and development, r and d, technology research",
  "cto.product-development":
    "product engineering, building the product, product, software development, developing products",
  "cto.technical-architecture":
    "architecture, software architecture, system architecture, tech stack, scalability, technical decisions",
  "cto.technical-talent":
    "hiring engineers, hiring developers, engineering hiring, engineers careers, technical hiring, technical recruiting, talent",
  "ciso.cybersecurity-strategy":
    "security strategy, cyber strategy, information security strategy, security roadmap, security plan",
  "ciso.risk-management":
    "security risk, security risks, cyber risk, cyber risks, information security risk, security risk management, cyber risk management",
  "ciso.compliance-regulations":
    "security compliance, compliance, regulations, regulatory compliance, iso 27001, soc 2, pci dss, security audits, nis2, dora",
  "ciso.incident-response":
    "security incidents, security incident, cyber incidents, data breach, data breaches, breach, ransomware, hackers, cyber attack, cyberattack, security breach",
};

/**
 * Domains by kind of department, for kinds whose everyday name can also mean every department in these domains:
 * "security" can mean the information security department or every department in the domain `security`.
 */
export const KINDS_OF_WHOLE_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  "it-department": ["it-management", "it-service", "infrastructure", "enterprise-applications"],
  "information-security": ["security"],
};
