01:37:45 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:45 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:49 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:37:52 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:37:53 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:37:53 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:37:54 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:54 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:54 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:54 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:56 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:37:58 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:37:59 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:37:59 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:37:59 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:37:59 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:00 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:00 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:02 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:04 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:04 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:05 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:05 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:05 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:07 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:10 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:10 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:10 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:11 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:11 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:11 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:11 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:12 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:15 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:15 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:15 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:16 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:16 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:18 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:21 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:21 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:21 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:22 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:22 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:24 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:27 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:27 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:27 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:27 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:27 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:27 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:27 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:30 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:32 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:32 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:32 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:33 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:33 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:35 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:38 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:39 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:39 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:39 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:39 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:40 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:40 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:40 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:40 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:42 INFO  [HibernateOrmProcessor]  Hibernate ORM was disabled explicitly by quarkus.hibernate-orm.blocking=false
01:38:45 INFO  [BeanProcessor]  Found unrecommended usage of private members (use package-private instead) in application beans:
	- Bean constructor void <init>() on dev.bulwark.cli.Main
01:38:46 INFO  [openapi]  OpenAPI json saved: /tmp/wt/merge2/target/openapi/openapi.json
01:38:46 INFO  [openapi]  OpenAPI yaml saved: /tmp/wt/merge2/target/openapi/openapi.yaml
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:46 WARNING [LauncherConfigurationParameters]  Discovered 2 'junit-platform.properties' configuration files on the classpath (see below); only the first (*) will be used.
- file:/tmp/wt/merge2/target/test-classes/junit-platform.properties (*)
- jar:file:/root/.m2/repository/io/quarkus/quarkus-junit-config/3.33.2/quarkus-junit-config-3.33.2.jar!/junit-platform.properties
01:38:46 INFO  [JqwikConfiguration]  jqwik's test run database has been switched off
01:38:49 INFO  [LocalPostgres]  Unpacking and initialising the embedded PostgreSQL 18 in /tmp/bulwark-test-postgres18024788245016002648
01:38:49 INFO  [EmbeddedPostgres]  Detected a Linux x86_64 system
01:38:49 INFO  [DefaultPostgresBinaryResolver]  Detected distribution: 'Debian'
01:38:49 INFO  [DefaultPostgresBinaryResolver]  System specific postgres binaries found: 'postgres-linux-x86_64.txz'
01:38:49 INFO  [EmbeddedPostgres]  Postgres binaries at /tmp/embedded-pg/PG-40a39cca8b06f91d2e1078f09c3db875
01:38:49 INFO  [EmbeddedPostgres]  The files belonging to this database system will be owned by user "nobody".
01:38:49 INFO  [EmbeddedPostgres]  This user must also own the server process.
01:38:49 INFO  [EmbeddedPostgres]  
01:38:49 INFO  [EmbeddedPostgres]  The database cluster will be initialized with this locale configuration:
01:38:49 INFO  [EmbeddedPostgres]    locale provider:   builtin
01:38:49 INFO  [EmbeddedPostgres]    default collation: C.UTF-8
01:38:49 INFO  [EmbeddedPostgres]    LC_COLLATE:  C
01:38:49 INFO  [EmbeddedPostgres]    LC_CTYPE:    C
01:38:49 INFO  [EmbeddedPostgres]    LC_MESSAGES: C
01:38:49 INFO  [EmbeddedPostgres]    LC_MONETARY: C
01:38:49 INFO  [EmbeddedPostgres]    LC_NUMERIC:  C
01:38:49 INFO  [EmbeddedPostgres]    LC_TIME:     C
01:38:49 INFO  [EmbeddedPostgres]  The default text search configuration will be set to "english".
01:38:49 INFO  [EmbeddedPostgres]  
01:38:49 INFO  [EmbeddedPostgres]  Data page checksums are enabled.
01:38:49 INFO  [EmbeddedPostgres]  
01:38:49 INFO  [EmbeddedPostgres]  fixing permissions on existing directory /tmp/bulwark-test-postgres18024788245016002648 ... ok
01:38:49 INFO  [EmbeddedPostgres]  creating subdirectories ... ok
01:38:49 INFO  [EmbeddedPostgres]  selecting dynamic shared memory implementation ... posix
01:38:49 INFO  [EmbeddedPostgres]  selecting default "max_connections" ... 100
01:38:49 INFO  [EmbeddedPostgres]  selecting default "shared_buffers" ... 128MB
01:38:49 INFO  [EmbeddedPostgres]  selecting default time zone ... Etc/UTC
01:38:49 INFO  [EmbeddedPostgres]  creating configuration files ... ok
01:38:49 INFO  [EmbeddedPostgres]  running bootstrap script ... ok
01:38:50 INFO  [EmbeddedPostgres]  performing post-bootstrap initialization ... ok
01:38:50 INFO  [EmbeddedPostgres]  syncing data to disk ... ok
01:38:50 INFO  [EmbeddedPostgres]  
01:38:50 INFO  [EmbeddedPostgres]  Success. You can now start the database server using:
01:38:50 INFO  [EmbeddedPostgres]  
01:38:50 INFO  [EmbeddedPostgres]      /tmp/embedded-pg/PG-40a39cca8b06f91d2e1078f09c3db875/bin/pg_ctl -D /tmp/bulwark-test-postgres18024788245016002648 -l logfile start
01:38:50 INFO  [EmbeddedPostgres]  
01:38:50 INFO  [EmbeddedPostgres]  622a3ee0-ec92-41d1-a873-d114072fe05b initdb completed in 00:00:00.977
01:38:50 INFO  [EmbeddedPostgres]  622a3ee0-ec92-41d1-a873-d114072fe05b postmaster started as Process[pid=19935, exitValue="not exited"] on port 45489.  Waiting up to PT2M for server startup to finish.
01:38:50 INFO  [EmbeddedPostgres]  waiting for server to start....2026-11-25 01:38:50.577 UTC [19939] LOG:  starting PostgreSQL 18.3 on x86_64-pc-linux-gnu, compiled by gcc (Ubuntu 7.5.0-3ubuntu1~18.04) 7.5.0, 64-bit
01:38:50 INFO  [EmbeddedPostgres]  2026-11-25 01:38:50.577 UTC [19939] LOG:  listening on IPv4 address "127.0.0.1", port 45489
01:38:50 INFO  [EmbeddedPostgres]  2026-11-25 01:38:50.578 UTC [19939] LOG:  listening on Unix socket "/tmp/.s.PGSQL.45489"
01:38:50 INFO  [EmbeddedPostgres]  2026-11-25 01:38:50.581 UTC [19945] LOG:  database system was shut down at 2026-11-25 01:38:50 UTC
01:38:50 INFO  [EmbeddedPostgres]  2026-11-25 01:38:50.584 UTC [19939] LOG:  database system is ready to accept connections
01:38:50 INFO  [EmbeddedPostgres]   done
01:38:50 INFO  [EmbeddedPostgres]  server started
01:38:50 INFO  [EmbeddedPostgres]  622a3ee0-ec92-41d1-a873-d114072fe05b postmaster startup finished in 00:00:00.235
01:38:50 INFO  [LocalPostgres]  Created the database bulwark with its owner and application roles
01:38:53 INFO  [FlywayExecutor]  Database: jdbc:postgresql://127.0.0.1:45489/bulwark?sslmode=disable (PostgreSQL 18.3)
01:38:53 INFO  [JdbcTableSchemaHistory]  Schema history table "public"."flyway_schema_history" does not exist yet
01:38:53 INFO  [DbValidate]  Successfully validated 35 migrations (execution time 00:00.045s)
01:38:53 INFO  [JdbcTableSchemaHistory]  Creating Schema History table "public"."flyway_schema_history" ...
01:38:53 INFO  [DbMigrate]  Current version of schema "public": << Empty Schema >>
01:38:53 INFO  [DbMigrate]  Migrating schema "public" to version "0001 - platform grant history"
01:38:53 INFO  [DbMigrate]  Migrating schema "public" to version "0002 - audit create event"
01:38:53 INFO  [DbMigrate]  Migrating schema "public" to version "0003 - encryption create data key"
01:38:53 INFO  [DbMigrate]  Migrating schema "public" to version "0004 - command create record"
01:38:53 INFO  [DbMigrate]  Migrating schema "public" to version "0005 - auth create user"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0006 - ledger create account"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0007 - customers create customer"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0008 - accounts create account"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0009 - command create outbox"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0010 - accounts record state changes"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0011 - ledger create limit"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0012 - ledger check books"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0013 - approvals create approval"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0015 - schedules create schedule"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0016 - ledger create hold"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0017 - transfers create reversal"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0018 - transfers create batch"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0019 - ledger find entry"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0030 - auth create mfa"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0040 - auth create refresh token"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0041 - auth rotate token key"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0050 - auth create notice"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0051 - auth keep passwords"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0055 - users guard admins"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0056 - approvals name subject"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0057 - users name who gave password"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0060 - auth create lockout"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0065 - auth create passkey"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0070 - encryption rotate keys"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0071 - customers refuse duplicate"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0072 - customers correct record"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0073 - customers record reveals"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0075 - customers create token"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0080 - documents create document"
01:38:54 INFO  [DbMigrate]  Migrating schema "public" to version "0090 - loans create product"
01:38:54 INFO  [DbMigrate]  Successfully applied 35 migrations to schema "public", now at version v0090 (execution time 00:00.492s)
01:38:55 WARN  [MeterRegistry]  This Gauge has been already registered (MeterId{name='postgresql.queue.size', tags=[tag(clientName=<default>),tag(clientType=sql)]}), the registration will be ignored. Note that subsequent logs will be logged at debug level.
01:38:56 WARN  [MfaRoles]  no second factor is demanded of: admin, auditor, compliance, customer_service, loan_officer, manager, teller (BULWARK_AUTH_MFA_ROLES)
01:38:56 INFO  [quarkus]  bulwark 0.1.0-SNAPSHOT on JVM (powered by Quarkus 3.33.2) started in 69.974s. Listening on: http://localhost:44285. Management interface listening on http://localhost:39843.
01:38:56 INFO  [quarkus]  Profile test activated. 
01:38:56 INFO  [quarkus]  Installed features: [agroal, cdi, compose, flyway, hibernate-orm, hibernate-reactive, hibernate-validator, jdbc-postgresql, micrometer, narayana-jta, reactive-pg-client, rest, rest-jackson, scheduler, security, smallrye-context-propagation, smallrye-fault-tolerance, smallrye-health, smallrye-openapi, swagger-ui, vertx]
01:38:59 WARN  [UnknownKeywordFactory]  Unknown keyword components - you should define your own Meta Schema. If the keyword is irrelevant for validation, just use a NonValidationKeyword or if it should generate annotations AnnotationKeyword
01:39:04 INFO  [ProblemMapper] 01a2105b-3e00-771e-904a-6a47ccc7cf9a refused: account_not_found
01:39:06 INFO  [ProblemMapper] 01a2105b-45e2-7c1b-9a5b-887988828223 refused: validation_failed
01:39:07 INFO  [ProblemMapper] 01a2105b-492d-7391-a996-aa64918c38f8 refused: validation_failed
01:39:08 INFO  [ProblemMapper] 01a2105b-4bfb-7d98-ae98-a8d69b80211b refused: validation_failed
01:39:09 INFO  [ProblemMapper] 01a2105b-4edb-705b-8455-808e1a464713 refused: validation_failed
01:39:10 INFO  [ProblemMapper] 01a2105b-553b-75e5-9257-9eb89bafae66 refused: validation_failed
01:39:11 INFO  [ProblemMapper] 01a2105b-580e-77f7-a943-bea61c3f04c5 refused: validation_failed
01:39:12 INFO  [ProblemMapper] 01a2105b-5ac7-76d4-935c-0008a334f955 refused: validation_failed
01:39:12 INFO  [ProblemMapper] 01a2105b-5d83-7e10-8d6d-cad7110a98c8 refused: validation_failed
01:39:13 INFO  [ProblemMapper] 01a2105b-603e-7eae-88db-d38173afb8e3 refused: validation_failed
01:39:14 INFO  [EmbeddedPostgres]  2026-11-25 01:39:14.312 UTC [19983] ERROR:  new row for relation "ledger_limit" violates check constraint "ledger_limit_daily_positive"
01:39:14 INFO  [EmbeddedPostgres]  2026-11-25 01:39:14.312 UTC [19983] DETAIL:  Failing row contains (01a2105b-62cd-7c7e-a90b-48435b3de51f, null, 0, null, 500, 2026-11-25 01:39:14.294304+00, 01a2105b-6160-773b-afe5-10622eeab4f8).
01:39:14 INFO  [EmbeddedPostgres]  2026-11-25 01:39:14.312 UTC [19983] STATEMENT:  update ledger_limit set daily_minor = 0 where account_id = '01a2105b-62cd-7c7e-a90b-48435b3de51f'
01:39:15 INFO  [EmbeddedPostgres]  2026-11-25 01:39:15.007 UTC [19985] ERROR:  new row for relation "ledger_limit" violates check constraint "ledger_limit_per_transfer_positive"
01:39:15 INFO  [EmbeddedPostgres]  2026-11-25 01:39:15.007 UTC [19985] DETAIL:  Failing row contains (01a2105b-658d-7951-b4fd-01627ba28a9c, -1, null, null, 500, 2026-11-25 01:39:14.992682+00, 01a2105b-6418-7e67-9236-37f2e8b3335e).
01:39:15 INFO  [EmbeddedPostgres]  2026-11-25 01:39:15.007 UTC [19985] STATEMENT:  update ledger_limit set per_transfer_minor = -1 where account_id = '01a2105b-658d-7951-b4fd-01627ba28a9c'
01:39:17 WARN  [error] 01a2105b-6deb-7070-aa0b-79977a9b1f33 HHH000247: ErrorCode: 0, SQLState: 2200H
01:39:17 WARN  [error] 01a2105b-6deb-7070-aa0b-79977a9b1f33 ERROR: nextval: reached maximum value of sequence "account_number" (9999999999) (2200H)
01:39:17 ERROR [ProblemMapper] 01a2105b-6deb-7070-aa0b-79977a9b1f33 needs an operator: account_numbers_exhausted
01:39:19 INFO  [ProblemMapper] 01a2105b-7557-7ddb-858a-f4e011687b08 refused: validation_failed
01:39:20 INFO  [ProblemMapper] 01a2105b-7a1f-72c2-947c-2a7400bb8c86 refused: validation_failed
01:39:21 INFO  [ProblemMapper] 01a2105b-7ee2-7d18-9295-e7177957c1bb refused: validation_failed
01:39:22 INFO  [ProblemMapper] 01a2105b-8134-7529-bd01-5d8af64b0aec refused: validation_failed
01:39:33 INFO  [ProblemMapper] 01a2105b-adbf-7605-8e0d-a1a714ae9888 refused: validation_failed
01:39:33 INFO  [ProblemMapper] 01a2105b-aded-73f8-8445-3bc0c7d2b0c5 refused: validation_failed
01:39:33 INFO  [ProblemMapper] 01a2105b-adf9-75a5-86cd-f6bd63bc8f44 refused: validation_failed
01:39:33 INFO  [ProblemMapper] 01a2105b-ae1d-746c-a264-cd2db7369424 refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b89d-723f-ace7-d9a341e8a8f9 refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b927-72d9-91a8-6dad7e1b86cb refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b95d-7d8b-a24d-ecea3feebf0b refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b982-79bb-ac0e-0b71824d8292 refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b9b0-7ef0-9bcc-2cc7587e1da6 refused: validation_failed
01:39:36 INFO  [ProblemMapper] 01a2105b-b9d5-7d11-b3b8-4b540b275227 refused: validation_failed
01:39:38 INFO  [ProblemMapper] 01a2105b-c036-7906-b947-c4a42f28dae8 refused: account_closed
01:39:38 INFO  [ProblemMapper] 01a2105b-c048-7e3c-8df2-d7f163b72a96 refused: account_closed
01:39:38 INFO  [ProblemMapper] 01a2105b-c05b-7356-8ab0-dd152d3d5274 refused: account_closed
01:39:38 INFO  [ProblemMapper] 01a2105b-c06f-7679-a972-76c13225b110 refused: account_closed
01:39:40 INFO  [ProblemMapper] 01a2105b-c982-7afd-9c54-80a0f4d68394 refused: account_not_empty
01:39:40 INFO  [ProblemMapper] 01a2105b-c9b4-7e28-8d1d-d197a267f139 refused: account_has_holds
01:39:40 INFO  [ProblemMapper] 01a2105b-c9ef-74ad-a001-55b912813950 refused: account_has_schedules
01:39:40 INFO  [ProblemMapper] 01a2105b-ca27-7b30-b51f-b68893d954a4 refused: account_closed
01:39:44 INFO  [ProblemMapper] 01a2105b-d9e8-7bba-9803-5290167409c1 refused: account_not_empty
01:39:47 INFO  [ProblemMapper] 01a2105b-e38b-7969-a514-61e5d7da8eac refused: account_not_found
01:39:47 INFO  [ProblemMapper] 01a2105b-e39e-7721-8d30-746c2621ef8c refused: account_not_found
01:39:49 INFO  [ProblemMapper] 01a2105b-ec93-7b07-9e5c-5a619244678d refused: account_not_found
01:39:49 INFO  [ProblemMapper] 01a2105b-ecb1-74ab-8624-1f57be7bca6e refused: account_not_found
01:39:51 INFO  [ProblemMapper] 01a2105b-f5ab-7110-abd4-a7d101f74ed5 refused: account_not_found
01:39:51 INFO  [ProblemMapper] 01a2105b-f5c7-777c-8c1c-a9200a6ec116 refused: account_not_found
01:39:54 INFO  [ProblemMapper] 01a2105b-fec1-75af-a95c-0f39f4cbdfc2 refused: account_not_found
01:39:54 INFO  [ProblemMapper] 01a2105b-fed9-7ff5-aaa1-30f79a8c0944 refused: account_not_found
01:39:54 INFO  [ProblemMapper] 01a2105c-0154-7076-93da-606f4c104825 refused: validation_failed
01:39:54 INFO  [ProblemMapper] 01a2105c-0181-744e-8f16-a0ce2f44378e refused: validation_failed
01:40:02 INFO  [ProblemMapper] 01a2105c-1d92-7d27-934b-74fdfa89e67e refused: approval_not_found
01:40:02 INFO  [ProblemMapper] 01a2105c-1da9-72e8-8063-a36d6fdbad4d refused: approval_not_found
01:40:05 INFO  [ProblemMapper] 01a2105c-29d1-7683-a93a-b849b46c1c95 refused: approval_not_found
01:40:05 INFO  [ProblemMapper] 01a2105c-29dc-71ee-b361-245fd98c2a88 refused: approval_not_found
01:40:05 INFO  [ProblemMapper] 01a2105c-29f8-7015-8f89-ca74a23b6374 refused: approval_not_found
01:40:09 INFO  [ProblemMapper] 01a2105c-3b30-7449-9bc4-5974859faf96 refused: approval_decided
01:40:17 INFO  [ProblemMapper] 01a2105c-5b39-7aab-a879-a5b6873ef5c9 refused: maker_is_approver
01:40:19 INFO  [ProblemMapper] 01a2105c-6218-7c7c-87fa-9665555d2e20 refused: account_not_found
01:40:22 INFO  [ProblemMapper] 01a2105c-6c53-725d-bfce-674b871afca5 refused: idempotency_key_reused
01:40:23 INFO  [ProblemMapper] 01a2105c-7145-72f4-bb61-1d3c44581ba2 refused: approval_decided
01:40:27 INFO  [ProblemMapper] 01a2105c-80b3-7c04-b4e5-7399b93d5624 refused: approval_decided
01:40:27 INFO  [ProblemMapper] 01a2105c-80ca-7938-bd5e-6a19d462d160 refused: approval_decided
01:40:27 INFO  [ProblemMapper] 01a2105c-80c4-7279-b59a-8f9bef54b079 refused: approval_decided
01:40:30 INFO  [ProblemMapper] 01a2105c-8ad3-7ad2-9c75-56cdc78ee474 refused: maker_inactive
01:40:31 INFO  [ProblemMapper] 01a2105c-9018-7d71-afc7-d39e32bded6e refused: maker_inactive
01:40:32 WARN  [error] 01a2105c-950f-7dff-9b20-457e3d003c02 HHH000247: ErrorCode: 0, SQLState: 23514
01:40:32 WARN  [error] 01a2105c-950f-7dff-9b20-457e3d003c02 ERROR: new row for relation "audit_event" violates check constraint "no_approval" (23514)
01:40:32 ERROR [ProblemMapper] 01a2105c-950f-7dff-9b20-457e3d003c02 request failed: org.hibernate.exception.ConstraintViolationException: error executing SQL statement [ERROR: new row for relation "audit_event" violates check constraint "no_approval" (23514)] [insert into audit_event (id, occurred_at, event_type, user_id, action, ip_address, user_agent, details)
values ($1, $2, $3, $4, $5, $6, $7, cast(cast($8 as text) as jsonb))
]
	at org.hibernate.exception.internal.SQLStateConversionDelegate.convert(SQLStateConversionDelegate.java:73)
	at org.hibernate.exception.internal.StandardSQLExceptionConverter.convert(StandardSQLExceptionConverter.java:34)
	at org.hibernate.engine.jdbc.spi.SqlExceptionHelper.convert(SqlExceptionHelper.java:115)
	at org.hibernate.reactive.pool.impl.SqlClientConnection.convertException(SqlClientConnection.java:171)
	at org.hibernate.reactive.pool.impl.SqlClientConnection.lambda$preparedQuery$8(SqlClientConnection.java:264)
	at java.base/java.util.concurrent.CompletableFuture.uniHandle(CompletableFuture.java:934)
	at java.base/java.util.concurrent.CompletableFuture$UniHandle.tryFire(CompletableFuture.java:911)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.completeExceptionally(CompletableFuture.java:2162)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:602)
	at io.vertx.core.impl.future.FutureImpl$4.onFailure(FutureImpl.java:188)
	at io.vertx.core.impl.future.FutureBase.emitFailure(FutureBase.java:81)
	at io.vertx.core.impl.future.FutureImpl.tryFail(FutureImpl.java:278)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryFail(QueryResultBuilder.java:94)
	at io.vertx.core.Promise.fail(Promise.java:89)
	at io.vertx.core.Promise.handle(Promise.java:53)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onFailure(FutureImpl.java:188)
	at io.vertx.core.impl.future.FutureBase.emitFailure(FutureBase.java:81)
	at io.vertx.core.impl.future.FutureImpl.tryFail(FutureImpl.java:278)
	at io.vertx.core.impl.future.PromiseImpl.onFailure(PromiseImpl.java:54)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:43)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onFailure(FutureImpl.java:188)
	at io.vertx.core.impl.future.FutureBase.emitFailure(FutureBase.java:81)
	at io.vertx.core.impl.future.FutureImpl.tryFail(FutureImpl.java:278)
	at io.vertx.core.impl.future.Transformation$1.onFailure(Transformation.java:65)
	at io.vertx.core.impl.future.FutureBase.emitFailure(FutureBase.java:81)
	at io.vertx.core.impl.future.FailedFuture.addListener(FailedFuture.java:98)
	at io.vertx.core.impl.future.Transformation.onFailure(Transformation.java:54)
	at io.vertx.core.impl.future.FutureBase.lambda$emitFailure$1(FutureBase.java:75)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitFailure(FutureBase.java:72)
	at io.vertx.core.impl.future.FutureImpl.tryFail(FutureImpl.java:278)
	at io.vertx.core.impl.future.PromiseImpl.onFailure(PromiseImpl.java:54)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:43)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)
Caused by: java.sql.SQLException: ERROR: new row for relation "audit_event" violates check constraint "no_approval" (23514)
	... 69 more

01:40:35 INFO  [ProblemMapper] 01a2105c-9efe-7d68-aa90-f1d61d16620a refused: approval_void
01:40:35 INFO  [ProblemMapper] 01a2105c-9f14-715f-901d-b743fdb881f6 refused: approval_void
01:40:36 INFO  [ProblemMapper] 01a2105c-a3db-7e97-adc8-aabf519029b4 refused: approval_void
01:40:36 INFO  [ProblemMapper] 01a2105c-a3f1-7d5a-b22f-923fb4da3aad refused: approval_void
01:40:37 INFO  [ProblemMapper] 01a2105c-a8b2-7381-bb45-235998f6db82 refused: approval_void
01:40:37 INFO  [ProblemMapper] 01a2105c-a8cf-7e64-a3f1-002587fba127 refused: approval_void
01:40:39 INFO  [ProblemMapper] 01a2105c-ade9-722f-8a4d-8cda2e74f83b refused: approval_void
01:40:39 INFO  [ProblemMapper] 01a2105c-ae01-78a6-9ebd-f47a96c533d0 refused: approval_void
01:40:40 INFO  [ProblemMapper] 01a2105c-b2de-77a9-b747-e520fa3d69ec refused: approval_void
01:40:40 INFO  [ProblemMapper] 01a2105c-b2f2-7874-a168-a88f120df022 refused: approval_void
01:40:41 INFO  [ProblemMapper] 01a2105c-b7e1-7ad7-bff3-32c56c1794a4 refused: approval_void
01:40:41 INFO  [ProblemMapper] 01a2105c-b7fd-78ee-9996-35bffe10d58a refused: approval_void
01:40:42 INFO  [ProblemMapper] 01a2105c-bcdb-7e16-8966-e46feba391ac refused: approval_void
01:40:42 INFO  [ProblemMapper] 01a2105c-bcf5-7433-b48e-55f74f5bd088 refused: approval_void
01:40:44 INFO  [ProblemMapper] 01a2105c-c3c0-75a9-8779-75e0aa5480ca refused: account_not_found
01:40:47 INFO  [ProblemMapper] 01a2105c-cdad-71cd-8430-d052c6b2db99 refused: approval_expired
01:40:52 INFO  [ProblemMapper] 01a2105c-e2e0-7c72-b809-776887e7d984 refused: invalid_credentials
01:40:53 WARN  [PropertyReader]  bcrypt minor version is not defined. Default value is used (b). Please set property hash.bcrypt.minor in your psw4j.properties file.
01:40:53 WARN  [PropertyReader]  bcrypt rounds are not defined. Default value is used (10). Please set property hash.bcrypt.rounds in your psw4j.properties file.
01:40:54 INFO  [ProblemMapper] 01a2105c-eac5-72e6-a0fe-379193e40f9c refused: invalid_credentials
01:40:55 INFO  [ProblemMapper] 01a2105c-eeb1-7c93-93d1-bab772378dc7 refused: action_required
01:40:58 INFO  [ProblemMapper] 01a2105c-fa84-79e6-9785-1e73ea660856 refused: validation_failed
01:40:59 INFO  [ProblemMapper] 01a2105c-fb95-783f-884d-b436ba653f1b refused: current_password_incorrect
01:40:59 INFO  [ProblemMapper] 01a2105c-fe99-7fe8-a089-b75e9452e5cf refused: invalid_credentials
01:41:00 INFO  [ProblemMapper] 01a2105c-ffa1-750c-8ffa-0ffbf1399c52 refused: invalid_credentials
01:41:00 INFO  [ProblemMapper] 01a2105d-00a9-7266-ab55-b41e0a0b6a18 refused: invalid_credentials
01:41:00 INFO  [ProblemMapper] 01a2105d-019f-738e-b81d-471664aeb0a5 refused: invalid_credentials
01:41:02 INFO  [ProblemMapper] 01a2105d-06ec-7fab-a04f-630cc84005e3 refused: current_password_incorrect
01:41:06 INFO  [ProblemMapper] 01a2105d-1838-7765-88c2-dd82b5c0cb89 refused: mfa_required
01:41:06 INFO  [ProblemMapper] 01a2105d-1a39-7aaf-8bf2-b50c135a2a82 refused: invalid_mfa_token
01:41:07 INFO  [ProblemMapper] 01a2105d-1d36-74e9-a38b-e41b0eb1d845 refused: invalid_credentials
01:41:08 INFO  [ProblemMapper] 01a2105d-1d41-7c20-9736-06ef0a6af7c1 refused: invalid_credentials
01:41:08 INFO  [ProblemMapper] 01a2105d-1d3d-7cfe-a9f7-d857c01d31ce refused: invalid_credentials
01:41:08 INFO  [ProblemMapper] 01a2105d-1d40-79a7-ab13-fd4f29a003f1 refused: invalid_credentials
01:41:08 INFO  [ProblemMapper] 01a2105d-1d44-7a8c-af6c-8271c7f451b1 refused: invalid_credentials
01:41:09 INFO  [ProblemMapper] 01a2105d-1d37-7de8-8bf7-aef4bfcd3a44 refused: invalid_credentials
01:41:09 INFO  [ProblemMapper] 01a2105d-1d44-7549-af6b-b1bebfcfa7a9 refused: invalid_credentials
01:41:10 INFO  [ProblemMapper] 01a2105d-27df-7405-8199-c75c4abafa36 refused: mfa_required
01:41:10 INFO  [ProblemMapper] 01a2105d-28d3-7e9e-8904-89f42ad706c5 refused: mfa_required
01:41:10 INFO  [ProblemMapper] 01a2105d-2a01-7f6a-93a0-b3ef5d6cc4a4 refused: invalid_mfa_token
01:41:11 INFO  [ProblemMapper] 01a2105d-2ccd-7ffc-8540-a228979bcc7e refused: invalid_credentials
01:41:12 INFO  [ProblemMapper] 01a2105d-2eb0-7d7d-8bdc-46509032fe1a refused: invalid_credentials
01:41:12 INFO  [ProblemMapper] 01a2105d-2fae-75ee-b838-6f1132cacfb8 refused: action_required
01:41:12 INFO  [ProblemMapper] 01a2105d-2fc2-7158-9c05-07002c51325b refused: validation_failed
01:41:14 INFO  [ProblemMapper] 01a2105d-3622-76ad-bd7a-6d26e92459cf refused: invalid_credentials
01:41:15 INFO  [ProblemMapper] 01a2105d-39ce-7bec-b064-4c4a670b7403 refused: invalid_credentials
01:41:15 INFO  [ProblemMapper] 01a2105d-3ab6-7c1a-b06a-b5ed05767465 refused: invalid_credentials
01:41:16 INFO  [ProblemMapper] 01a2105d-4239-70ab-b6a6-b8273ea03f3d refused: action_required
01:41:18 INFO  [ProblemMapper] 01a2105d-46ed-71d0-9ba0-9f34599b0083 refused: validation_failed
01:41:18 INFO  [ProblemMapper] 01a2105d-47e7-7599-b6dd-e97acc16fbf1 refused: validation_failed
01:41:18 INFO  [ProblemMapper] 01a2105d-48db-7103-a3d7-9883666280e0 refused: validation_failed
01:41:19 INFO  [ProblemMapper] 01a2105d-49d6-786e-aa8c-1f8b667482ab refused: validation_failed
01:41:22 INFO  [ProblemMapper] 01a2105d-56be-7c12-88c8-dcb1f2309a0c refused: validation_failed
01:41:24 INFO  [ProblemMapper] 01a2105d-5f16-7ce7-bf08-92d299d40dd7 refused: current_password_incorrect
01:41:24 INFO  [ProblemMapper] 01a2105d-6008-7b77-a4ff-1e386d02d490 refused: validation_failed
01:41:24 INFO  [ProblemMapper] 01a2105d-6100-7d24-8668-70a977428d2e refused: validation_failed
01:41:25 INFO  [ProblemMapper] 01a2105d-62f5-78cd-b320-999e96e249a7 refused: invalid_credentials
01:41:27 INFO  [ProblemMapper] 01a2105d-68ac-770e-9526-c4728b1ac55b refused: invalid_credentials
01:41:38 INFO  [ProblemMapper] 01a2105d-966d-7268-9af2-5a03dee34dd9 refused: step_up_required
01:41:39 INFO  [ProblemMapper] 01a2105d-9a4b-70cb-b7e8-25b7dd82871c refused: step_up_required
01:41:39 INFO  [ProblemMapper] 01a2105d-9a5c-7e67-ae6b-75ccb2651bfe refused: validation_failed
01:41:39 INFO  [ProblemMapper] 01a2105d-9b1d-7602-a3ea-00cb060fd3a2 refused: approval_not_found
01:41:39 INFO  [ProblemMapper] 01a2105d-9b3a-7b00-8751-18b022bd6095 refused: invalid_mfa_token
01:41:40 INFO  [ProblemMapper] 01a2105d-9caf-7f8f-b3d0-a8c7140776c7 refused: approval_not_found
01:41:40 INFO  [ProblemMapper] 01a2105d-9cf1-71fa-8447-b5ec6e6aec8b refused: step_up_required
01:41:40 INFO  [ProblemMapper] 01a2105d-9feb-739b-8d5e-c9ab5dc36de9 refused: approval_not_found
01:41:41 INFO  [ProblemMapper] 01a2105d-a01a-7b2e-84b2-6b7ed30b5cc4 refused: approval_not_found
01:41:41 INFO  [ProblemMapper] 01a2105d-a04c-7ba2-84d7-ffaf641fdba3 refused: step_up_required
01:41:42 INFO  [ProblemMapper] 01a2105d-a4b8-799c-a5f0-b34534c1a2fe refused: invalid_mfa_token
01:41:43 INFO  [ProblemMapper] 01a2105d-a7c2-7e35-b0fc-712633cdecc7 refused: invalid_credentials
01:41:43 INFO  [ProblemMapper] 01a2105d-a8ef-7f60-b095-f2d75e2ef823 refused: validation_failed
01:41:43 INFO  [ProblemMapper] 01a2105d-aac1-71c5-ad65-223b80bc1f17 refused: approval_not_found
01:41:43 INFO  [ProblemMapper] 01a2105d-aaf2-70c5-afe1-9db11ea29c73 refused: step_up_required
01:41:46 INFO  [ProblemMapper] 01a2105d-b4da-7cbc-92b3-595551c1c1b6 refused: invalid_credentials
01:41:47 INFO  [ProblemMapper] 01a2105d-b4d8-7a7a-8a70-9b2f99ffdf3f refused: invalid_credentials
01:41:47 INFO  [ProblemMapper] 01a2105d-b4db-7171-bd98-b00bcb3c6472 refused: invalid_credentials
01:41:47 INFO  [ProblemMapper] 01a2105d-b4f1-757c-b809-4b4ba75c6918 refused: invalid_credentials
01:41:47 INFO  [ProblemMapper] 01a2105d-b4d7-7342-8d52-7a23ff696c06 refused: invalid_credentials
01:41:48 INFO  [ProblemMapper] 01a2105d-ba54-7e52-ac8b-c9d7aa01b3f1 refused: invalid_credentials
01:41:48 INFO  [ProblemMapper] 01a2105d-bb89-72a5-a17e-a83c2f178fc1 refused: invalid_credentials
01:41:48 INFO  [ProblemMapper] 01a2105d-bd35-7043-a612-a12d86b256a4 refused: invalid_credentials
01:41:49 INFO  [ProblemMapper] 01a2105d-be92-7311-92a6-a7f38bdb1cec refused: invalid_credentials
01:41:50 INFO  [ProblemMapper] 01a2105d-c255-711a-bf7b-28943cfab1a6 refused: invalid_credentials
01:41:50 INFO  [ProblemMapper] 01a2105d-c256-791e-a152-00e09315bfec refused: invalid_credentials
01:41:50 INFO  [ProblemMapper] 01a2105d-c25e-7e63-9047-bf6ca6259a6d refused: invalid_credentials
01:41:50 INFO  [ProblemMapper] 01a2105d-c260-7d9e-859c-37ebb72047ee refused: invalid_credentials
01:41:51 INFO  [ProblemMapper] 01a2105d-c267-7fbe-a14d-906747c7a9e7 refused: invalid_credentials
01:41:51 INFO  [ProblemMapper] 01a2105d-c93f-74e4-9f31-edcb4bf0432c refused: invalid_credentials
01:41:53 INFO  [ProblemMapper] 01a2105d-cd2d-7a2c-9195-a70be23eaca1 refused: invalid_credentials
01:41:53 INFO  [ProblemMapper] 01a2105d-cd14-7204-8f45-2e0131814000 refused: invalid_credentials
01:41:53 INFO  [ProblemMapper] 01a2105d-cd3d-70e6-8544-ecd49af0b59a refused: invalid_credentials
01:41:53 INFO  [ProblemMapper] 01a2105d-cd2d-7392-9194-9ac8a3e1bb17 refused: invalid_credentials
01:41:53 INFO  [ProblemMapper] 01a2105d-cd48-7f74-9521-a91ad8115959 refused: invalid_credentials
01:41:54 INFO  [ProblemMapper] 01a2105d-d299-76c4-893a-08df14e3ee15 refused: invalid_credentials
01:41:54 INFO  [ProblemMapper] 01a2105d-d29d-7ccc-9cf3-57b00af377f7 refused: invalid_credentials
01:41:54 INFO  [ProblemMapper] 01a2105d-d291-73fb-852c-5fa705782446 refused: invalid_credentials
01:41:55 INFO  [ProblemMapper] 01a2105d-d2da-716f-bd92-826b58a5773e refused: invalid_credentials
01:41:55 INFO  [ProblemMapper] 01a2105d-d743-709e-949d-1d08bf56a4a9 refused: invalid_credentials
01:41:55 INFO  [ProblemMapper] 01a2105d-d87a-7336-ab5b-b89d01ab23a7 refused: invalid_credentials
01:41:57 INFO  [ProblemMapper] 01a2105d-dcfb-7bb1-9d6b-e855b83ecd8f refused: invalid_credentials
01:41:57 INFO  [ProblemMapper] 01a2105d-dcfb-7093-9d6a-1199c3edc58f refused: invalid_credentials
01:41:57 INFO  [ProblemMapper] 01a2105d-dcfb-7e23-9d6c-4d5f2a10a2c4 refused: invalid_credentials
01:41:57 INFO  [ProblemMapper] 01a2105d-dd05-7428-aa21-533b88f7aabf refused: invalid_credentials
01:41:58 INFO  [ProblemMapper] 01a2105d-dcfa-776a-9963-e5f1e3e340a1 refused: invalid_credentials
01:41:58 INFO  [ProblemMapper] 01a2105d-e32f-7b46-8e58-ddd14591e9da refused: invalid_credentials
01:41:58 INFO  [ProblemMapper] 01a2105d-e44c-7e84-a060-bcb46cfee50b refused: invalid_credentials
01:41:59 INFO  [ProblemMapper] 01a2105d-e56f-7645-9fc3-c6c0998f0b2a refused: invalid_credentials
01:42:00 INFO  [ProblemMapper] 01a2105d-ea18-7f50-ac65-bfc54c9a5a4f refused: invalid_credentials
01:42:00 INFO  [ProblemMapper] 01a2105d-ea07-729b-a7df-24fe71721515 refused: invalid_credentials
01:42:01 INFO  [ProblemMapper] 01a2105d-e9fb-7b36-bf82-f87648eb48eb refused: invalid_credentials
01:42:01 INFO  [ProblemMapper] 01a2105d-ea17-724f-8ce7-a8da175b3638 refused: invalid_credentials
01:42:01 INFO  [ProblemMapper] 01a2105d-ea28-7fc4-9e9b-c2aae0b3cbc9 refused: invalid_credentials
01:42:01 INFO  [ProblemMapper] 01a2105d-efb5-7a6c-b68e-b27d37c84c72 refused: invalid_credentials
01:42:01 INFO  [ProblemMapper] 01a2105d-f0d1-7663-b165-dd13575e3487 refused: invalid_credentials
01:42:02 INFO  [ProblemMapper] 01a2105d-f417-7bad-900b-c1cc0737de86 refused: invalid_credentials
01:42:03 INFO  [ProblemMapper] 01a2105d-f418-7770-83bb-9803fe1c4799 refused: invalid_credentials
01:42:03 INFO  [ProblemMapper] 01a2105d-f411-71a4-ac9c-201597ff195e refused: invalid_credentials
01:42:03 INFO  [ProblemMapper] 01a2105d-f724-779f-b26b-f6ac6f24e574 refused: invalid_credentials
01:42:03 INFO  [ProblemMapper] 01a2105d-f720-728b-b94b-9c9c1f1a99db refused: invalid_credentials
01:42:04 INFO  [ProblemMapper] 01a2105d-fb76-75f7-8241-f6a134413c30 refused: invalid_credentials
01:42:04 INFO  [ProblemMapper] 01a2105d-fb6d-7b7e-b4ec-5b025f452179 refused: invalid_credentials
01:42:05 INFO  [ProblemMapper] 01a2105d-fb6d-77a6-b4eb-4850456888fe refused: invalid_credentials
01:42:05 INFO  [ProblemMapper] 01a2105d-fb80-7c53-9ca7-41319caa1c73 refused: invalid_credentials
01:42:06 INFO  [ProblemMapper] 01a2105e-01b2-7d9e-b07b-b6fedfc61388 refused: invalid_credentials
01:42:06 INFO  [ProblemMapper] 01a2105e-01b4-7285-9953-0a6785385ab0 refused: invalid_credentials
01:42:07 INFO  [ProblemMapper] 01a2105e-01b4-70a0-9952-24f22b2d6c6f refused: invalid_credentials
01:42:07 INFO  [ProblemMapper] 01a2105e-01c4-7573-a7c4-250d204e5527 refused: invalid_credentials
01:42:07 INFO  [ProblemMapper] 01a2105e-01bc-7995-a3ec-2ed46c50d605 refused: invalid_credentials
01:42:08 INFO  [ProblemMapper] 01a2105e-01b2-7f98-b07c-9272c44fa0cc refused: invalid_credentials
01:42:08 INFO  [ProblemMapper] 01a2105e-01b1-7f87-942d-2486f3b2b721 refused: invalid_credentials
01:42:08 INFO  [ProblemMapper] 01a2105e-021a-7420-aacb-ce5ced7f2049 refused: invalid_credentials
01:42:09 INFO  [ProblemMapper] 01a2105e-021c-7b16-8759-a9ac17605dba refused: invalid_credentials
01:42:09 INFO  [ProblemMapper] 01a2105e-021c-7585-8757-31210f71a0a7 refused: invalid_credentials
01:42:09 INFO  [ProblemMapper] 01a2105e-0226-7891-99d4-01da747c1285 refused: invalid_credentials
01:42:09 INFO  [ProblemMapper] 01a2105e-0230-7ebe-b3cc-74da3ad59cb2 refused: invalid_credentials
01:42:10 INFO  [ProblemMapper] 01a2105e-021b-7180-b289-d0b1af2bb904 refused: invalid_credentials
01:42:10 INFO  [ProblemMapper] 01a2105e-01e5-7097-93dd-dd333736319d refused: invalid_credentials
01:42:10 INFO  [ProblemMapper] 01a2105e-0238-7c51-beb8-d460300b6a87 refused: invalid_credentials
01:42:10 INFO  [ProblemMapper] 01a2105e-021a-7fd9-aacd-7b9596ba8b75 refused: invalid_credentials
01:42:11 INFO  [ProblemMapper] 01a2105e-021c-7937-8758-48118b8a65ff refused: invalid_credentials
01:42:11 INFO  [ProblemMapper] 01a2105e-021c-7cb0-875a-ed94ccece697 refused: invalid_credentials
01:42:11 INFO  [ProblemMapper] 01a2105e-01de-7f09-9468-2c1b437b8e2a refused: invalid_credentials
01:42:11 INFO  [ProblemMapper] 01a2105e-021a-7de8-aacc-b8aabbb7747b refused: invalid_credentials
01:42:12 INFO  [ProblemMapper] 01a2105e-19c2-7475-bd60-d6a4dd5dbb0a refused: invalid_credentials
01:42:12 INFO  [ProblemMapper] 01a2105e-19be-7172-b297-c050d491b2f2 refused: invalid_credentials
01:42:12 INFO  [ProblemMapper] 01a2105e-19c9-7ed0-a2c6-dc18724e4243 refused: invalid_credentials
01:42:13 INFO  [ProblemMapper] 01a2105e-19d0-7f25-8299-6de3a80aa1cb refused: invalid_credentials
01:42:13 INFO  [ProblemMapper] 01a2105e-19c9-719b-a2c5-9c7244fb8388 refused: invalid_credentials
01:42:13 INFO  [ProblemMapper] 01a2105e-1e99-7287-ba19-db2770f545b2 refused: invalid_credentials
01:42:13 INFO  [ProblemMapper] 01a2105e-1e88-7be5-8f7e-b173332fc295 refused: invalid_credentials
01:42:14 INFO  [ProblemMapper] 01a2105e-1e91-7da5-9e44-3f7983741519 refused: invalid_credentials
01:42:14 INFO  [ProblemMapper] 01a2105e-1e8b-786a-a929-884df5fb5036 refused: invalid_credentials
01:42:16 INFO  [ProblemMapper] 01a2105e-27bc-7fa6-b5ac-9f78218ea2fd refused: invalid_credentials
01:42:16 INFO  [ProblemMapper] 01a2105e-27bb-78da-951f-42810299bbb4 refused: invalid_credentials
01:42:16 INFO  [ProblemMapper] 01a2105e-2a0e-708f-b037-76999524ea2c refused: invalid_credentials
01:42:17 INFO  [ProblemMapper] 01a2105e-2ba9-7514-afff-5bf70dabc202 refused: invalid_credentials
01:42:18 INFO  [ProblemMapper] 01a2105e-307b-7816-9cc6-554b0a9ea37b refused: invalid_credentials
01:42:18 INFO  [ProblemMapper] 01a2105e-31aa-79e7-998d-a8fcc3c1f8f1 refused: invalid_credentials
01:42:19 INFO  [ProblemMapper] 01a2105e-36c4-7f71-8dd0-4c371c377eb9 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36d3-7b78-bb12-1b6b3562de63 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36db-7efb-9efd-d3a3a4909f61 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36ee-7b61-afda-81bb1ba3a201 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36f5-7dd0-89cd-b040a4a09c57 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36fa-7f9a-bebd-d63276a24fe4 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-36ff-7369-afee-259a0356be46 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3704-7b80-8381-402c8e747337 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3705-778b-b787-7227ac6d8990 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3706-7eb2-b61e-a2ab4fb6f089 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3708-76b9-a089-d10f0b1e77ac refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-370c-7c98-8b11-7a22ef289add refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3716-7ceb-b954-58d57adeb498 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-371c-7c3c-83cb-b2e077cb6499 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3720-72c9-a301-8d973f1a94fe refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3723-7b16-8235-2fc445d4aa15 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3727-792c-9ebd-8b696adb9d4f refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3728-721b-9c45-bf3b33eaa8e2 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-372c-71f0-8f0d-853c6f201ea6 refused: rate_limited
01:42:19 INFO  [ProblemMapper] 01a2105e-3730-7307-9247-64779a9f09b1 refused: rate_limited
01:42:20 INFO  [ProblemMapper] 01a2105e-3598-7f64-a78f-e3f1fef15fcd refused: invalid_credentials
01:42:20 INFO  [ProblemMapper] 01a2105e-3594-7517-8a30-69de1e9d220b refused: invalid_credentials
01:42:21 INFO  [ProblemMapper] 01a2105e-3612-73ef-90de-bfea8fbfcf6d refused: invalid_credentials
01:42:21 INFO  [ProblemMapper] 01a2105e-359f-7fbc-819a-0fc488536498 refused: invalid_credentials
01:42:21 INFO  [ProblemMapper] 01a2105e-3680-7422-98c4-be85461efe75 refused: invalid_credentials
01:42:21 INFO  [ProblemMapper] 01a2105e-35ca-7147-aabe-39655b6088f5 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3662-79d2-968a-0e4922914513 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3613-774f-9b39-534594cb4ac0 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-35c9-73c0-a760-50df5f303fe1 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36ba-7d73-b7fb-38a24e38dcf9 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-369e-7340-a6f3-4e1a479ae540 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3660-7253-ae05-32a6177e4ad5 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36b9-774b-b579-e6766c68d2bf refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36bb-7021-a834-e14a1c0d04ff refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-35c9-7ca5-a761-ada489fe70eb refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-369e-7616-a6f4-975e4b1d9248 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3614-753e-82eb-1f14e32c29cf refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-35c8-7461-9d93-c80db55e5783 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36c3-7eab-a854-ff0ae6605593 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-369c-7b5a-ab2e-61a4e0090d07 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3662-71e4-9689-f8b7d6cfa0bf refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-35a0-7ba1-8a52-dad12fd2f28a refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36bb-7299-a835-66ea1afe509e refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36ba-78e3-b7fa-5523f7066f65 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36bb-74c2-a836-455390014173 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3694-753c-899d-88db8386d933 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-369d-7d55-a120-660590bc1018 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-35b8-7f13-80b1-a7c3be84a500 refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-3613-7f85-9b3a-9b9a0afd86ad refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-36bb-770d-a837-59574a29165d refused: too_many_failed_attempts
01:42:22 INFO  [ProblemMapper] 01a2105e-419b-7f98-80fb-ada619a246a0 refused: rate_limited
01:42:23 INFO  [ProblemMapper] 01a2105e-44f2-795c-a4dd-2bd578de36d4 refused: invalid_credentials
01:42:23 INFO  [ProblemMapper] 01a2105e-44f1-7a21-abcc-d53e633684b4 refused: invalid_credentials
01:42:24 INFO  [ProblemMapper] 01a2105e-44f3-7ff8-9d56-35358e853e6c refused: invalid_credentials
01:42:24 INFO  [ProblemMapper] 01a2105e-450e-75eb-849f-48deb3df4466 refused: invalid_credentials
01:42:24 INFO  [ProblemMapper] 01a2105e-4528-7fcc-b12d-28219a2b3e7c refused: invalid_credentials
01:42:24 INFO  [ProblemMapper] 01a2105e-4a87-7431-a85e-19ca2c107f6e refused: too_many_failed_attempts
01:42:24 INFO  [ProblemMapper] 01a2105e-4bcf-7ad0-867b-a990ab3ecd77 refused: too_many_failed_attempts
01:42:25 INFO  [ProblemMapper] 01a2105e-4d70-7315-8ada-4197892a0bd1 refused: invalid_credentials
01:42:26 INFO  [ProblemMapper] 01a2105e-4d81-7a21-813f-ab09934f14f6 refused: invalid_credentials
01:42:26 INFO  [ProblemMapper] 01a2105e-4d71-723f-8059-fb97b133c681 refused: invalid_credentials
01:42:26 INFO  [ProblemMapper] 01a2105e-4d76-7ad5-a89b-966b74332c12 refused: invalid_credentials
01:42:27 INFO  [ProblemMapper] 01a2105e-5301-754c-a512-4b904dfa6455 refused: invalid_credentials
01:42:27 INFO  [ProblemMapper] 01a2105e-5440-741c-a3bb-0e9863709678 refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-55b8-76d3-bac5-ba04f188699e refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-55b9-7765-bd57-d5daf30e38cc refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-55be-71be-ad6a-2630d0aa53f5 refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-55bd-71df-a53a-3013841eef2f refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-55bd-7ec3-a53b-e072d79543db refused: invalid_credentials
01:42:28 INFO  [ProblemMapper] 01a2105e-5ac8-71b6-8e8f-97cc6fd66942 refused: too_many_failed_attempts
01:42:29 INFO  [ProblemMapper] 01a2105e-5ad6-71ae-a92e-73355916d98f refused: invalid_credentials
01:42:30 INFO  [ProblemMapper] 01a2105e-5e2f-7b71-8845-47edf23bc9a7 refused: invalid_credentials
01:42:30 INFO  [ProblemMapper] 01a2105e-5e68-7839-91fa-8f969269e2ba refused: invalid_credentials
01:42:30 INFO  [ProblemMapper] 01a2105e-5ea5-71fd-93d1-1acf9c13b2c6 refused: invalid_credentials
01:42:30 INFO  [ProblemMapper] 01a2105e-5eec-7e08-bd0b-b585b4a9f783 refused: invalid_credentials
01:42:31 INFO  [ProblemMapper] 01a2105e-5f3e-711e-9490-9b8fa3d39c0e refused: invalid_credentials
01:42:31 INFO  [ProblemMapper] 01a2105e-642b-7e95-a125-b8508771403b refused: too_many_failed_attempts
01:42:32 INFO  [ProblemMapper] 01a2105e-68d2-7e61-984b-124b282477f7 refused: invalid_credentials
01:42:33 INFO  [ProblemMapper] 01a2105e-68c9-7461-ba08-d0f4e9021e4f refused: invalid_credentials
01:42:33 INFO  [ProblemMapper] 01a2105e-68d7-7edb-b1f7-3911025b6f44 refused: invalid_credentials
01:42:33 INFO  [ProblemMapper] 01a2105e-68d8-712c-89a5-d0389ac60976 refused: invalid_credentials
01:42:33 INFO  [ProblemMapper] 01a2105e-68ec-739c-b1bd-08f110db3b20 refused: invalid_credentials
01:42:34 INFO  [ProblemMapper] 01a2105e-6ee8-7197-bf8f-648ced60401e refused: invalid_credentials
01:42:34 INFO  [ProblemMapper] 01a2105e-6ee2-7f04-9b58-18c85867c45b refused: invalid_credentials
01:42:34 INFO  [ProblemMapper] 01a2105e-6eef-7a0c-bbe5-60d1c3f493d2 refused: invalid_credentials
01:42:35 INFO  [ProblemMapper] 01a2105e-6f17-7243-8135-b094f1c87dfd refused: invalid_credentials
01:42:35 INFO  [ProblemMapper] 01a2105e-6f17-715b-8134-043649863a84 refused: invalid_credentials
01:42:35 INFO  [ProblemMapper] 01a2105e-73e4-7f04-ac1d-ac44167214f0 refused: too_many_failed_attempts
01:42:35 INFO  [ProblemMapper] 01a2105e-73f9-7076-baf1-97ca08178f06 refused: invalid_credentials
01:42:35 INFO  [ProblemMapper] 01a2105e-7507-794c-acfc-fa6b19b65033 refused: mfa_required
01:42:36 INFO  [ProblemMapper] 01a2105e-77a0-7a92-8fa4-16f426d2635e refused: invalid_credentials
01:42:39 INFO  [ProblemMapper] 01a2105e-82f4-7b0f-8832-2d4cfcdc2159 refused: invalid_credentials
01:42:39 INFO  [ProblemMapper] 01a2105e-82f7-7ec0-9772-cbc33b69f2ac refused: invalid_credentials
01:42:40 INFO  [ProblemMapper] 01a2105e-82f7-77ec-9771-6719d9b8e2ca refused: invalid_credentials
01:42:40 INFO  [ProblemMapper] 01a2105e-82f6-7d44-9b3d-5899b35cb2d6 refused: invalid_credentials
01:42:40 INFO  [ProblemMapper] 01a2105e-82f0-7c08-998e-9ab9d0cf33dc refused: invalid_credentials
01:42:40 INFO  [ProblemMapper] 01a2105e-87f5-7ca0-a500-94b5333b7df4 refused: mfa_required
01:42:41 INFO  [ProblemMapper] 01a2105e-8982-77b4-9570-d4be8f17781d refused: invalid_credentials
01:42:41 INFO  [ProblemMapper] 01a2105e-8ab7-719c-adc8-8e4cf94f5a75 refused: invalid_credentials
01:42:42 INFO  [ProblemMapper] 01a2105e-8fd1-7f8e-bb88-3884abd56f1a refused: invalid_credentials
01:42:43 INFO  [ProblemMapper] 01a2105e-8fd2-78c9-bab2-eaf23f69b7c5 refused: invalid_credentials
01:42:43 INFO  [ProblemMapper] 01a2105e-8fcb-7cab-8a9b-9334b8fd90ed refused: invalid_credentials
01:42:43 INFO  [ProblemMapper] 01a2105e-8fdc-73e9-8365-7b07c558ca6a refused: invalid_credentials
01:42:43 INFO  [ProblemMapper] 01a2105e-8fcc-7775-b543-3e63cff0de20 refused: invalid_credentials
01:42:43 INFO  [ProblemMapper] 01a2105e-94e4-7e28-a607-390964aab1f5 refused: invalid_credentials
01:42:45 INFO  [ProblemMapper] 01a2105e-99a9-77e9-bb4d-d7e67f6d6a2d refused: invalid_credentials
01:42:45 INFO  [ProblemMapper] 01a2105e-99a0-7107-a641-37dcc43870e6 refused: invalid_credentials
01:42:46 INFO  [ProblemMapper] 01a2105e-999b-76fa-992f-b29e37ec0e14 refused: invalid_credentials
01:42:46 INFO  [ProblemMapper] 01a2105e-99c2-7eaf-a008-7b9920d1ef41 refused: invalid_credentials
01:42:46 INFO  [ProblemMapper] 01a2105e-99c4-71cc-8660-7161e6593099 refused: invalid_credentials
01:42:46 INFO  [ProblemMapper] 01a2105e-9f49-7a26-9d5b-67a14f8d489f refused: invalid_credentials
01:42:46 INFO  [ProblemMapper] 01a2105e-9f56-7619-a298-fda97d90cf12 refused: invalid_credentials
01:42:47 INFO  [ProblemMapper] 01a2105e-9f48-7b5a-8f8e-7610c4ed1358 refused: invalid_credentials
01:42:47 INFO  [ProblemMapper] 01a2105e-9f59-7026-aac0-092927df4c84 refused: invalid_credentials
01:42:47 INFO  [ProblemMapper] 01a2105e-9f7e-7f32-9b14-17c39e671349 refused: invalid_credentials
01:42:48 INFO  [ProblemMapper] 01a2105e-9f49-7cdf-9d5c-cbb4f1decdc4 refused: invalid_credentials
01:42:48 INFO  [ProblemMapper] 01a2105e-9f5b-7dc8-affa-500013247704 refused: invalid_credentials
01:42:48 INFO  [ProblemMapper] 01a2105e-9f7e-734a-9b13-278ca33019a5 refused: invalid_credentials
01:42:49 INFO  [ProblemMapper] 01a2105e-a8c7-7e0e-8702-36e69ef95ac7 refused: invalid_credentials
01:42:49 INFO  [ProblemMapper] 01a2105e-aa1a-7da5-b519-961c6f653995 refused: mfa_required
01:42:51 INFO  [ProblemMapper] 01a2105e-aff5-7c2d-9f8e-2ed9ff055795 refused: invalid_credentials
01:42:51 INFO  [ProblemMapper] 01a2105e-b00f-7270-9625-aa46f2015ac5 refused: invalid_credentials
01:42:51 INFO  [ProblemMapper] 01a2105e-aff4-7a18-aa83-72711ac9321b refused: invalid_credentials
01:42:52 INFO  [ProblemMapper] 01a2105e-b008-76a7-8896-18401c9a134d refused: invalid_credentials
01:42:52 INFO  [ProblemMapper] 01a2105e-b028-772d-8487-191243a37d73 refused: invalid_credentials
01:42:52 INFO  [ProblemMapper] 01a2105e-b66b-7fe4-a90c-0353ede5ad1e refused: mfa_required
01:42:54 INFO  [ProblemMapper] 01a2105e-bba5-738d-86d7-dc8357dadbd4 refused: invalid_credentials
01:42:54 INFO  [ProblemMapper] 01a2105e-bbb2-7e36-9bbe-169875d91440 refused: invalid_credentials
01:42:54 INFO  [ProblemMapper] 01a2105e-bbab-74f1-b85c-dbeac71eb5f0 refused: invalid_credentials
01:42:54 INFO  [ProblemMapper] 01a2105e-bba5-7df2-86d8-308cfa093c3d refused: invalid_credentials
01:42:55 INFO  [ProblemMapper] 01a2105e-bbab-7e7e-b85d-66f90f7ee470 refused: invalid_credentials
01:42:55 INFO  [ProblemMapper] 01a2105e-c16c-7391-ac34-62749a086619 refused: invalid_credentials
01:42:55 INFO  [ProblemMapper] 01a2105e-c287-77f8-acfa-bc64b4e384e6 refused: invalid_credentials
01:42:55 INFO  [ProblemMapper] 01a2105e-c391-7b00-b812-212266ea9b94 refused: invalid_credentials
01:42:56 INFO  [ProblemMapper] 01a2105e-c4aa-776c-8bc6-f241f470a992 refused: invalid_credentials
01:42:56 INFO  [ProblemMapper] 01a2105e-c5f9-7239-b464-89f7bb20de09 refused: mfa_required
01:42:58 INFO  [ProblemMapper] 01a2105e-cc81-7f2f-826c-3c19ad00a82c refused: invalid_credentials
01:42:58 INFO  [ProblemMapper] 01a2105e-cc82-7495-bc12-23be2c53d011 refused: invalid_credentials
01:42:59 INFO  [ProblemMapper] 01a2105e-cc7d-7f35-97db-d275e5797e1f refused: invalid_credentials
01:42:59 INFO  [ProblemMapper] 01a2105e-cc99-74f0-979f-6d55597c34e1 refused: invalid_credentials
01:42:59 INFO  [ProblemMapper] 01a2105e-cc80-745c-a63c-14d611d144c1 refused: invalid_credentials
01:42:59 INFO  [ProblemMapper] 01a2105e-d275-70bf-9a68-d973051db07f refused: invalid_credentials
01:43:00 INFO  [ProblemMapper] 01a2105e-d579-7dec-8c4f-91487aba1a21 refused: current_password_incorrect
01:43:00 INFO  [ProblemMapper] 01a2105e-d660-7754-aad1-eb4a7210897f refused: current_password_incorrect
01:43:00 INFO  [ProblemMapper] 01a2105e-d74b-7a8a-99dc-817d3289054f refused: current_password_incorrect
01:43:01 INFO  [ProblemMapper] 01a2105e-d86e-7777-a03a-8f0aed5972df refused: invalid_credentials
01:43:01 INFO  [ProblemMapper] 01a2105e-da0f-7124-93f7-4fe198f3e2d6 refused: invalid_credentials
01:43:01 INFO  [ProblemMapper] 01a2105e-db32-7226-983b-e6730cdb5df0 refused: too_many_failed_attempts
01:43:01 INFO  [ProblemMapper] 01a2105e-db4d-70ea-b7b7-783aa49b978c refused: too_many_failed_attempts
01:43:02 INFO  [ProblemMapper] 01a2105e-df50-7752-b4d3-3d26168567f2 refused: invalid_credentials
01:43:03 INFO  [ProblemMapper] 01a2105e-e059-7ef5-bf22-932db193662b refused: invalid_credentials
01:43:03 INFO  [ProblemMapper] 01a2105e-e16a-73b9-b484-3c023780e83d refused: invalid_credentials
01:43:04 INFO  [ProblemMapper] 01a2105e-e441-7ac8-80ce-9758caa95e40 refused: current_password_incorrect
01:43:04 INFO  [ProblemMapper] 01a2105e-e561-7ec5-9ec3-c0ba9b4738ec refused: current_password_incorrect
01:43:04 INFO  [ProblemMapper] 01a2105e-e66f-73cf-a5b6-136394b9af96 refused: current_password_incorrect
01:43:05 INFO  [ProblemMapper] 01a2105e-e9db-7b7f-bcd7-f9523f3f330b refused: invalid_credentials
01:43:05 INFO  [ProblemMapper] 01a2105e-eb0e-78e4-a903-be08d48334e8 refused: invalid_credentials
01:43:07 INFO  [ProblemMapper] 01a2105e-eebf-714a-8acd-0393eec2c9e3 refused: invalid_credentials
01:43:07 INFO  [ProblemMapper] 01a2105e-eebc-7f42-b656-5ffe5d4e89a3 refused: invalid_credentials
01:43:07 INFO  [ProblemMapper] 01a2105e-eebe-7c46-96bd-b5efcd66f6df refused: invalid_credentials
01:43:07 INFO  [ProblemMapper] 01a2105e-eee1-7588-a236-b4c534c3af75 refused: invalid_credentials
01:43:07 INFO  [ProblemMapper] 01a2105e-eebe-7f4b-96be-924fcbd5ef72 refused: invalid_credentials
01:43:08 INFO  [ProblemMapper] 01a2105e-eebd-7988-b8a1-d7a2d8e7674d refused: invalid_credentials
01:43:08 INFO  [ProblemMapper] 01a2105e-eebd-7c2e-b8a2-8fb5fba5b54b refused: invalid_credentials
01:43:09 INFO  [ProblemMapper] 01a2105e-f7a4-711e-9475-dffc7712287c refused: invalid_credentials
01:43:09 INFO  [ProblemMapper] 01a2105e-f7a4-759d-9477-004967536e5b refused: invalid_credentials
01:43:10 INFO  [ProblemMapper] 01a2105e-f7a2-7e3d-bddd-449bd6f5ffbc refused: invalid_credentials
01:43:10 INFO  [ProblemMapper] 01a2105e-f7a4-73fe-9476-1c23348541d8 refused: invalid_credentials
01:43:10 INFO  [ProblemMapper] 01a2105e-f7a3-7704-a61f-a521e51bee7c refused: invalid_credentials
01:43:10 INFO  [ProblemMapper] 01a2105e-f7a9-7470-8a12-80ace32706ae refused: invalid_credentials
01:43:10 INFO  [ProblemMapper] 01a2105e-f792-7bc2-8d12-e73fb6ebeac6 refused: invalid_credentials
01:43:11 INFO  [ProblemMapper] 01a2105e-f7ac-7d06-b063-08a04b306307 refused: invalid_credentials
01:43:11 INFO  [ProblemMapper] 01a2105e-f793-7f81-8a01-354b1c0a6331 refused: invalid_credentials
01:43:11 INFO  [ProblemMapper] 01a2105f-0080-784b-af52-096867b13d51 refused: invalid_credentials
01:43:11 INFO  [ProblemMapper] 01a2105f-007f-7a75-b1c3-e7d0e1519227 refused: invalid_credentials
01:43:12 INFO  [ProblemMapper] 01a2105f-007c-7952-8723-33d3ab40691f refused: invalid_credentials
01:43:12 INFO  [ProblemMapper] 01a2105f-007a-7407-94ee-9a60e7cf20a8 refused: invalid_credentials
01:43:12 INFO  [ProblemMapper] 01a2105f-04e1-77b5-a7a9-1da4097f26b9 refused: invalid_credentials
01:43:12 INFO  [ProblemMapper] 01a2105f-04c7-7860-9a4f-77583cf027ec refused: invalid_credentials
01:43:13 INFO  [ProblemMapper] 01a2105f-04dd-7d40-a4b9-4199093e2444 refused: invalid_credentials
01:43:13 INFO  [ProblemMapper] 01a2105f-04ea-7db5-86ab-e7475d3b2e0a refused: invalid_credentials
01:43:13 INFO  [ProblemMapper] 01a2105f-04d3-7f27-b6e0-7f0de698c680 refused: invalid_credentials
01:43:14 INFO  [ProblemMapper] 01a2105f-04dd-7343-a4b8-e0da69c26a34 refused: invalid_credentials
01:43:14 INFO  [ProblemMapper] 01a2105f-04d5-7468-99cc-60bcf3a5ab33 refused: invalid_credentials
01:43:14 INFO  [ProblemMapper] 01a2105f-04df-79a6-ad2d-e97f8ec3747e refused: invalid_credentials
01:43:14 INFO  [ProblemMapper] 01a2105f-04d4-796b-962c-e7c501841b37 refused: invalid_credentials
01:43:15 INFO  [ProblemMapper] 01a2105f-04d5-7222-99cb-5668b52a12c7 refused: invalid_credentials
01:43:16 INFO  [ProblemMapper] 01a2105f-12b6-7b71-8769-25c7a453e694 refused: mfa_required
01:43:16 INFO  [ProblemMapper] 01a2105f-13bd-7aba-82ec-b962db862c19 refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-13dd-73bc-99c3-f7e16f93c9c7 refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-1403-7225-89ee-63f9d052c02c refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-142c-7e6f-bbfc-0fd9d5b697d8 refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-1458-7d38-bd55-c5c44942a8c3 refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-1485-7107-a747-2ba374ca4cfc refused: invalid_mfa_token
01:43:16 INFO  [ProblemMapper] 01a2105f-1493-7e63-a3f6-7396b3e2efb1 refused: mfa_required
01:43:19 INFO  [ProblemMapper] 01a2105f-195b-7b78-beed-721266dd1b18 refused: invalid_credentials
01:43:19 INFO  [ProblemMapper] 01a2105f-1957-7c7c-a588-f41b5b4e7457 refused: invalid_credentials
01:43:19 INFO  [ProblemMapper] 01a2105f-1949-7d8f-a276-9504aca0fed0 refused: invalid_credentials
01:43:19 INFO  [ProblemMapper] 01a2105f-195b-79e3-beec-49c0d5029301 refused: invalid_credentials
01:43:19 INFO  [ProblemMapper] 01a2105f-19aa-71e9-a02a-4db31080d806 refused: invalid_credentials
01:43:20 INFO  [ProblemMapper] 01a2105f-19b7-719f-8119-a3480b57ba9a refused: invalid_credentials
01:43:20 INFO  [ProblemMapper] 01a2105f-198a-73b5-ae97-36f6d8fe0984 refused: invalid_credentials
01:43:20 INFO  [ProblemMapper] 01a2105f-1a07-739c-8e82-74aba2eb86c5 refused: invalid_credentials
01:43:20 INFO  [ProblemMapper] 01a2105f-193e-7a23-ac57-2cdabfd78580 refused: invalid_credentials
01:43:21 INFO  [ProblemMapper] 01a2105f-1a05-7716-b068-e3300efc72e7 refused: invalid_credentials
01:43:21 INFO  [ProblemMapper] 01a2105f-1989-7eac-a819-f5e0d9bedf64 refused: invalid_credentials
01:43:21 INFO  [ProblemMapper] 01a2105f-1a15-7563-97d0-dae32add66b3 refused: invalid_credentials
01:43:21 INFO  [ProblemMapper] 01a2105f-196c-7e2a-b449-c38c420a2fdf refused: invalid_credentials
01:43:22 INFO  [ProblemMapper] 01a2105f-1a0a-7ed2-9fbd-ae89838aba69 refused: invalid_credentials
01:43:22 INFO  [ProblemMapper] 01a2105f-19e2-7303-9fa7-0de3e82162b9 refused: invalid_credentials
01:43:22 INFO  [ProblemMapper] 01a2105f-198e-7406-b7f6-7e624cfaa440 refused: invalid_credentials
01:43:22 INFO  [ProblemMapper] 01a2105f-1966-7ee2-9e96-d1cb7265dbdc refused: invalid_credentials
01:43:23 INFO  [ProblemMapper] 01a2105f-1a12-7686-9ad0-785848a2f94d refused: invalid_credentials
01:43:23 INFO  [ProblemMapper] 01a2105f-1a13-729c-8b52-eea7a41db0df refused: invalid_credentials
01:43:23 INFO  [ProblemMapper] 01a2105f-196d-73a8-beb8-63f91cfa557a refused: invalid_credentials
01:43:23 INFO  [ProblemMapper] 01a2105f-19cd-75aa-85f7-be7ef68dd827 refused: invalid_credentials
01:43:23 INFO  [ProblemMapper] 01a2105f-1a1d-72ad-b856-a355261d41ef refused: invalid_credentials
01:43:24 INFO  [ProblemMapper] 01a2105f-1965-711b-bd7b-dbd51a0835f9 refused: invalid_credentials
01:43:24 INFO  [ProblemMapper] 01a2105f-1a16-7f85-bdb6-b8d1ec63e91d refused: invalid_credentials
01:43:24 INFO  [ProblemMapper] 01a2105f-19fb-793f-885b-bebc6160e6db refused: invalid_credentials
01:43:24 INFO  [ProblemMapper] 01a2105f-1a12-7fbe-9ad1-e7be2a1dbdfb refused: invalid_credentials
01:43:24 INFO  [ProblemMapper] 01a2105f-198c-71c9-b2f4-2dd3ecc2c451 refused: invalid_credentials
01:43:25 INFO  [ProblemMapper] 01a2105f-1a04-7f0c-87c6-1abb51e35634 refused: invalid_credentials
01:43:25 INFO  [ProblemMapper] 01a2105f-1a1c-7e73-bb80-8973671a4756 refused: invalid_credentials
01:43:25 INFO  [ProblemMapper] 01a2105f-198d-7b4c-a434-4888a18d1960 refused: invalid_credentials
01:43:25 INFO  [ProblemMapper] 01a2105f-1a0c-7cf9-a9ca-44e06b9fe30f refused: invalid_credentials
01:43:25 INFO  [ProblemMapper] 01a2105f-1988-7dc2-9ea8-98562523e38a refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-19fa-7f89-af15-da39d38b619a refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-196a-7afb-bb54-425e22e770ce refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-196d-71d8-beb7-5381c9f958d4 refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-19cd-73d8-85f6-0e4d962e2709 refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-198e-7083-b7f4-874157e90129 refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-198e-7282-b7f5-1a7e6b3ae240 refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-1964-7b4f-84ea-c05f06a64905 refused: invalid_credentials
01:43:26 INFO  [ProblemMapper] 01a2105f-19c9-7a56-8057-c85b453d978d refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-197c-78a8-8d03-28e832453814 refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-198d-7e18-a435-655eedf8537d refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-19cc-7f60-9e1a-53083d5b34d7 refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-197f-7c37-b9cb-6c347c1b3871 refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-19f3-7a0a-8528-6bfb303a9805 refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-198c-7463-b2f5-b422d69dd2af refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-19fb-7b1e-885c-b88b7cef41cd refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-195b-77e4-beeb-49ea84a7eead refused: invalid_credentials
01:43:27 INFO  [ProblemMapper] 01a2105f-1965-72e6-bd7c-55722ac7d048 refused: invalid_credentials
01:43:29 INFO  [ProblemMapper] 01a2105f-464b-747f-9b6d-b7870455fd60 refused: mfa_required
01:43:29 INFO  [ProblemMapper] 01a2105f-473f-7bed-a3f9-9b2e3b549cac refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-474c-7a32-ac2c-cafcc8aab597 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-475b-7add-8003-a3d5c8ffbae6 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-476b-7a78-8a8b-5a69159e4c5d refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-4778-74aa-819d-b4e809c68e82 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-4786-7733-86d9-179c9d4fcc84 refused: mfa_required
01:43:29 INFO  [ProblemMapper] 01a2105f-4880-7049-b0f4-a345550be30f refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-488c-79d7-a32d-ec4732e44b21 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-489a-7393-9b74-4b96c987735e refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-48a8-7e2c-9f3a-032278fc8c28 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-48b4-7c3a-a5cd-78d2f9395e62 refused: invalid_mfa_token
01:43:29 INFO  [ProblemMapper] 01a2105f-48c0-73e5-a375-7004912ab500 refused: mfa_required
01:43:29 INFO  [ProblemMapper] 01a2105f-49bc-74b1-ad36-cb3bd373887d refused: invalid_mfa_token
01:43:30 INFO  [ProblemMapper] 01a2105f-49c8-7f52-a000-f80cd7d79994 refused: mfa_required
01:43:30 INFO  [ProblemMapper] 01a2105f-4ad0-78a5-af04-7c10b5d34e08 refused: mfa_required
01:43:31 INFO  [ProblemMapper] 01a2105f-4dc8-7963-bd00-343df5ec5eaf refused: invalid_credentials
01:43:31 INFO  [ProblemMapper] 01a2105f-4eb8-7e2c-b140-388e931c0427 refused: invalid_credentials
01:43:32 INFO  [ProblemMapper] 01a2105f-5492-7ba7-92bd-acc5fd66bec4 refused: mfa_required
01:43:33 INFO  [ProblemMapper] 01a2105f-5594-7376-84a0-287a8a453dbe refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55bc-7111-9f56-65118d33ae4e refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5596-79ab-91a3-382a6bb9110b refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5598-7af3-82cf-781779999fd0 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5599-7d98-a192-9ea8acb33a7e refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55a4-7341-8d40-dc134db270fa refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55dc-78d0-b72c-497b59f2a890 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55b5-7f6b-aafc-8292f7a83e16 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55e8-7186-a12b-a838b96a8d4e refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55e0-724b-bd14-485a19b2fa0a refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55e8-794f-a12c-f81cebc52736 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ea-7644-8466-bbf5bc13502a refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ec-740f-bc45-6c82c62b9d63 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55b5-7258-aafb-a5de203ce993 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ee-77bd-ae40-87c4def8ffa2 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ef-76bc-9fb4-dc25446bfac7 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f2-7769-af6b-f147bd55884e refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55cf-729e-aeef-3becffe2d0b9 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f2-7ff5-af6c-f1e1dfe8ad1b refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f1-7813-a3a0-bcfc2dc6f744 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f2-703b-af68-2ac9c59de266 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f1-7d86-a3a1-1a971e8068d8 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55c1-7706-a2ab-2c4ba95de406 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f2-71eb-af69-d305beb41bac refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ff-727e-9ae3-acdebbce24f5 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f2-736b-af6a-479b890596f2 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f5-7d37-b0d8-bbae3d08e057 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55cf-7b65-aef0-2b6e1537940f refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55f6-7173-aa46-673fdeaba5d1 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5607-784a-82ac-d765184ae7a4 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55fa-7baf-9758-dab7a874eff5 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-560f-7bc0-8925-f7b555d60026 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-560e-7db4-9b29-4176b83658a3 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5608-7055-8e53-bfa368690f04 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5612-7a2c-a96c-c2fcd196b22c refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5617-7892-a56a-90c5eede373c refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5617-73a1-a569-9aca6b9e862b refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5617-7b9e-a56b-9c392bb242ef refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55ab-7ea4-9f96-593b09a0e7d1 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5613-72a5-a240-43f6aa78f076 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5615-7015-a051-e219d81369bd refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5617-72ec-a568-8017dd43af51 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55bb-77b0-bcc1-c842b63e8676 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55b6-7417-b282-0a14bd952f18 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55b6-7843-b283-9bdccb7ffa27 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55d0-71bf-bdaa-1f780bd6186b refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55d3-759a-b079-b29c671f1316 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55d3-7ec7-b07a-de7a45462815 refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55d4-72cf-a5cb-9fc66be17fab refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-55dd-7e9b-be2c-524bba9331ca refused: invalid_mfa_token
01:43:33 INFO  [ProblemMapper] 01a2105f-5693-799d-a495-2bb3ea29c85b refused: invalid_mfa_token
01:43:34 INFO  [ProblemMapper] 01a2105f-593a-729d-89e4-832a3d982cb0 refused: mfa_required
01:43:34 INFO  [ProblemMapper] 01a2105f-5a3f-77fb-9df1-8d0f2663b07d refused: invalid_mfa_token
01:43:34 INFO  [ProblemMapper] 01a2105f-5a48-752a-913c-6950a63171a9 refused: mfa_required
01:43:34 INFO  [ProblemMapper] 01a2105f-5d1a-7f3d-b118-cf21553655d9 refused: invalid_mfa_token
01:43:35 INFO  [ProblemMapper] 01a2105f-5f33-766f-ac32-66845f5ee6d9 refused: mfa_required
01:43:35 INFO  [ProblemMapper] 01a2105f-603e-7a96-a0ae-84ff4ba5a733 refused: invalid_mfa_token
01:43:36 INFO  [ProblemMapper] 01a2105f-6250-7e81-aaa2-18131d20ccb1 refused: mfa_required
01:43:36 INFO  [ProblemMapper] 01a2105f-6354-7035-8d43-f48cd0f8d088 refused: mfa_required
01:43:36 INFO  [ProblemMapper] 01a2105f-6446-7cf7-aa06-b583b6951b33 refused: invalid_mfa_token
01:43:37 INFO  [ProblemMapper] 01a2105f-6459-7066-b690-ab9e9641fa05 refused: mfa_required
01:43:37 INFO  [ProblemMapper] 01a2105f-677d-783a-94c1-3ef9b85d4f27 refused: mfa_required
01:43:39 INFO  [ProblemMapper] 01a2105f-6c9c-706a-b30b-d60317559a50 refused: mfa_required
01:43:39 INFO  [ProblemMapper] 01a2105f-6d8f-7041-a5bf-01bbb6d9e9d9 refused: invalid_mfa_token
01:43:39 INFO  [ProblemMapper] 01a2105f-6fb4-7a8d-86a1-34f39062a981 refused: mfa_required
01:43:41 INFO  [ProblemMapper] 01a2105f-7422-78c6-9a2f-447518519159 refused: invalid_credentials
01:43:41 INFO  [ProblemMapper] 01a2105f-7560-72d0-823a-1a1df3983785 refused: invalid_credentials
01:43:42 INFO  [ProblemMapper] 01a2105f-78a0-7fa3-bf72-f24eda3e0558 refused: mfa_required
01:43:42 INFO  [ProblemMapper] 01a2105f-7a21-7f39-98df-510e7180c534 refused: invalid_mfa_token
01:43:43 INFO  [ProblemMapper] 01a2105f-7c6d-7497-a64b-21a430e6d54f refused: mfa_required
01:43:43 INFO  [ProblemMapper] 01a2105f-7d7b-7c1a-b9a0-c6c1535c8b7e refused: validation_failed
01:43:43 INFO  [ProblemMapper] 01a2105f-7d98-7101-8997-e807b6e75b28 refused: validation_failed
01:43:43 INFO  [ProblemMapper] 01a2105f-7dca-76ab-9c35-a00231471adb refused: invalid_mfa_token
01:43:44 INFO  [ProblemMapper] 01a2105f-7fe8-772b-bc5f-f6c955ccd9d9 refused: mfa_required
01:43:44 INFO  [ProblemMapper] 01a2105f-8309-7cb8-9258-712ccd44effc refused: mfa_required
01:43:44 INFO  [ProblemMapper] 01a2105f-8412-7cee-b5ea-04c8a5475ae4 refused: origin_refused
01:43:46 INFO  [ProblemMapper] 01a2105f-878c-7d9d-94aa-ce9deced9531 refused: mfa_required
01:43:46 INFO  [ProblemMapper] 01a2105f-88af-7390-879e-3e668e90709f refused: invalid_mfa_token
01:43:46 INFO  [ProblemMapper] 01a2105f-88df-7340-956c-ee290452a0e2 refused: mfa_required
01:43:49 INFO  [ProblemMapper] 01a2105f-9466-7586-b73a-54dd85297266 refused: mfa_already_enrolled
01:43:49 INFO  [ProblemMapper] 01a2105f-9477-7a80-b561-9a2451aafe06 refused: mfa_already_enrolled
01:43:49 INFO  [ProblemMapper] 01a2105f-96b8-7991-9457-23e6fd38c7de refused: step_up_required
01:43:50 INFO  [ProblemMapper] 01a2105f-96cd-7807-8521-c01bb7db86cf refused: mfa_required
01:43:50 INFO  [ProblemMapper] 01a2105f-9947-729c-a0b3-794508a0b906 refused: mfa_not_enrolled
01:43:50 INFO  [ProblemMapper] 01a2105f-9967-7b45-8184-0e25a35f7caf refused: invalid_mfa_token
01:43:51 INFO  [ProblemMapper] 01a2105f-9cf3-7bfb-b95d-ca22301393b6 refused: mfa_not_enrolled
01:43:51 INFO  [ProblemMapper] 01a2105f-9e95-729e-87db-845ace37904d refused: invalid_mfa_token
01:43:51 INFO  [ProblemMapper] 01a2105f-9eb8-7b8d-ae27-d7aee17ce45b refused: step_up_required
01:43:51 INFO  [ProblemMapper] 01a2105f-9ec5-7916-aecc-93087132e583 refused: step_up_required
01:43:53 INFO  [ProblemMapper] 01a2105f-a676-7bef-aa39-8a3dd29127d3 refused: mfa_required
01:43:53 INFO  [ProblemMapper] 01a2105f-a76d-7745-8d4a-b2162dec007c refused: invalid_mfa_token
01:43:54 INFO  [ProblemMapper] 01a2105f-a78d-725c-996a-7331b136a1c8 refused: mfa_required
01:43:55 INFO  [ProblemMapper] 01a2105f-ab55-79bf-bc79-95263af49eca refused: mfa_not_enrolled
01:43:58 INFO  [ProblemMapper] 01a2105f-b88e-72c4-abf9-594df313442e refused: current_password_incorrect
01:43:59 INFO  [ProblemMapper] 01a2105f-be2d-7054-84b6-6c4c201f0d55 refused: validation_failed
[ERROR] Tests run: 7, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 6.260 s <<< FAILURE! -- in dev.bulwark.auth.notices.NoticeTest
[ERROR] dev.bulwark.auth.notices.NoticeTest.theDatabaseKnowsTheSameKinds -- Time elapsed: 0.008 s <<< FAILURE!
org.opentest4j.AssertionFailedError: CHECK ((kind = ANY (ARRAY['password_changed'::text, 'password_reset'::text, 'factor_added'::text, 'factor_removed'::text, 'recovery_codes_renewed'::text, 'new_device'::text, 'right_password_wrong_code'::text, 'account_locked'::text, 'role_changed'::text, 'email_changed'::text, 'recovery_code_used'::text, 'customer_contact_changed'::text]))) ==> expected: <true> but was: <false>
	at org.junit.jupiter.api.AssertionFailureBuilder.build(AssertionFailureBuilder.java:158)
	at org.junit.jupiter.api.AssertionFailureBuilder.buildAndThrow(AssertionFailureBuilder.java:139)
	at org.junit.jupiter.api.AssertTrue.failNotTrue(AssertTrue.java:69)
	at org.junit.jupiter.api.AssertTrue.assertTrue(AssertTrue.java:41)
	at org.junit.jupiter.api.Assertions.assertTrue(Assertions.java:228)
	at dev.bulwark.auth.notices.NoticeTest.theDatabaseKnowsTheSameKinds(NoticeTest.java:127)

01:44:02 INFO  [ProblemMapper] 01a2105f-c8ac-704c-bb5b-a7dcad31b2e6 refused: invalid_passkey
01:44:03 INFO  [ProblemMapper] 01a2105f-cd0a-7d02-8eb0-5db7e351a5a2 refused: invalid_passkey
01:44:03 INFO  [ProblemMapper] 01a2105f-cd2a-7094-88ba-a02da447633e refused: invalid_passkey
01:44:03 INFO  [ProblemMapper] 01a2105f-cd40-7cf3-9639-b3863957e902 refused: invalid_passkey
01:44:03 INFO  [ProblemMapper] 01a2105f-cd5c-7dcb-87e8-0d1287d47602 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0b1-7931-86b0-af823abef535 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ad-7a64-bd3f-4b156fa7a47c refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d4-7e47-bb63-aea64c1a398e refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ae-7051-bb0f-df0bee11a7a8 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d3-7142-80f6-e5d17615199b refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0b9-7c5b-afc1-bf9fd13edc20 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ac-7bb1-8c33-21fd5f12dd66 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0b9-7fb7-afc2-96a9e8e0f9eb refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0bf-7672-b72a-8aeee463ac3d refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d2-7a8f-b19c-b79bcbb041c5 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0a2-7683-86bc-59f6b5252032 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d3-7334-80f8-9d5163a9365a refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0b4-74f1-81d6-ead7d3923d58 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-74ec-910f-a72dfc1e5b29 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d3-7241-80f7-88aab26ba37b refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d5-7010-b572-6cad0b417528 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0b3-7cc7-aff6-60545f36618e refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ad-7eee-bd40-5df9014dad97 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d2-718f-b19b-4a09638d3a04 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d5-7132-b573-fd76cca16de3 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d9-7cf8-84d9-a62b65465505 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d5-732c-b575-cfa2739bf981 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d9-7e9a-84da-75141eaf582e refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-75e0-9110-73381a367613 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-73c6-910e-ec442c192bf1 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d5-7239-b574-d2347517ceff refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d3-7025-80f5-37b1fcfabd0f refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d3-741b-80f9-92e6a22d864f refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d1-7b38-908e-98072714c488 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d7-7109-898e-2854c1f3c1ff refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-71a9-910d-91ce3eddaded refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d2-7ef8-b19e-59fd489e7503 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-7790-9111-1d9e478973e2 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-788f-9112-bc2df1b9b74c refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-7979-9113-16d943cd5a89 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ee-74be-a3cb-d7af81989277 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0fb-7ec9-9c33-9728153c55e8 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d9-77f5-84d8-a48d8737fffa refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d2-7d60-b19d-4c7b4b391eb3 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d8-7c86-9c00-34c46a23d43e refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0f9-7445-b448-a2319c1d5b57 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d9-725e-84d7-a2e910be9de9 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0d6-7fb2-9114-6619d129a16f refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0fc-7382-97eb-1bb19de51a88 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d0ff-7a95-9b83-c30908c39bda refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d102-7d70-9159-8c313455197e refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d106-7948-b9fe-f1ff2e071067 refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d108-7ef4-afa1-7b25f20eabea refused: invalid_passkey
01:44:04 INFO  [ProblemMapper] 01a2105f-d103-7ca3-aa53-8b9263da0592 refused: invalid_passkey
01:44:05 INFO  [ProblemMapper] 01a2105f-d440-7d7e-91e9-7e56fcde6ea6 refused: mfa_required
01:44:06 INFO  [ProblemMapper] 01a2105f-d58d-703a-854f-47b8d4c26f12 refused: mfa_required
01:44:06 INFO  [ProblemMapper] 01a2105f-d6bb-761f-9edd-675f39037af7 refused: invalid_passkey
01:44:06 INFO  [ProblemMapper] 01a2105f-d6d0-7410-8b0f-6878bd8129e0 refused: invalid_passkey
01:44:06 INFO  [ProblemMapper] 01a2105f-d6df-756b-a93c-af7cea74ee8a refused: invalid_mfa_token
01:44:06 INFO  [ProblemMapper] 01a2105f-d6f0-751d-9205-0c73ea0a3e96 refused: invalid_mfa_token
01:44:06 INFO  [ProblemMapper] 01a2105f-d702-7b3a-a93d-042934fc6a06 refused: invalid_mfa_token
01:44:06 INFO  [ProblemMapper] 01a2105f-d715-7290-b432-076ca65d64ad refused: invalid_mfa_token
01:44:06 INFO  [ProblemMapper] 01a2105f-d735-72c3-833b-9f248f74ba0b refused: invalid_mfa_token
01:44:06 INFO  [ProblemMapper] 01a2105f-d741-7a70-be80-f5b8b2df9510 refused: invalid_mfa_token
01:44:07 INFO  [ProblemMapper] 01a2105f-da03-754e-933c-5da5f7d12480 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dae8-7c72-b5ef-dd2c7ebe14f7 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-db80-7ec0-a7b0-182e720e6a47 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dbad-71d2-a80e-27c003905e8a refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dbda-7f24-a00c-d3865e23dd4c refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dc19-779a-86c8-d0ba65f7666a refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dc49-73f5-a1e6-74a433229fd5 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dcb9-7738-905b-e01158611a2c refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dd01-7331-ab33-bb7f2f4fe952 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dd6d-763b-8583-f8f332581f67 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-dd9f-76f9-a932-d7cbcddd4262 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-ddcf-74e3-a774-9e4781a7d367 refused: invalid_passkey
01:44:07 INFO  [ProblemMapper] 01a2105f-de02-7e60-9604-0688bce1194c refused: invalid_passkey
01:44:08 INFO  [ProblemMapper] 01a2105f-de32-7f42-afad-3a59e169604e refused: invalid_passkey
01:44:08 INFO  [ProblemMapper] 01a2105f-de6a-7259-9807-899bcf67acf8 refused: invalid_passkey
01:44:08 INFO  [ProblemMapper] 01a2105f-e175-7250-af82-cf9257e078e4 refused: invalid_passkey
01:44:08 INFO  [ProblemMapper] 01a2105f-e1b1-7069-a1a6-044a57c4b1a6 refused: invalid_passkey
01:44:10 ERROR [Passkeys] 01a2105f-e81f-78f7-85d8-82d9dca3306f passkey 01a2105f-e7d4-7418-940d-6fff946b238b was not written by this service
01:44:10 INFO  [ProblemMapper] 01a2105f-e81f-78f7-85d8-82d9dca3306f refused: invalid_passkey
01:44:10 INFO  [ProblemMapper] 01a2105f-e87c-7091-bce1-b937f66998b1 refused: invalid_passkey
01:44:10 INFO  [ProblemMapper] 01a2105f-e8ed-73c9-8981-c9b185637504 refused: invalid_passkey
01:44:10 INFO  [ProblemMapper] 01a2105f-e931-72a5-b213-ac8e4206f45c refused: invalid_passkey
01:44:11 INFO  [ProblemMapper] 01a2105f-ebdc-7f3b-9429-6d1bd7ba622a refused: mfa_required
01:44:11 INFO  [ProblemMapper] 01a2105f-ecfc-78c9-9016-e25cf926553f refused: invalid_mfa_token
01:44:11 INFO  [ProblemMapper] 01a2105f-ed1f-7a99-bba2-4672be7c7e29 refused: invalid_mfa_token
01:44:11 INFO  [ProblemMapper] 01a2105f-ed62-7d5f-b9e3-d0782c9af66c refused: invalid_mfa_token
01:44:12 INFO  [ProblemMapper] 01a2105f-eda0-72e5-929b-15124aefb43d refused: invalid_passkey
01:44:14 INFO  [ProblemMapper] 01a2105f-f464-7e36-818b-3616a42c7dd9 refused: invalid_credentials
01:44:14 INFO  [ProblemMapper] 01a2105f-f5ce-7ca5-acb7-fabddc6b6aeb refused: mfa_required
01:44:14 INFO  [ProblemMapper] 01a2105f-f70e-7783-ba37-44b0953b2149 refused: invalid_mfa_token
01:44:14 INFO  [ProblemMapper] 01a2105f-f779-7a0b-9440-e67ff1647ccb refused: validation_failed
01:44:15 INFO  [ProblemMapper] 01a2105f-fbad-7157-959a-1bb5d4594327 refused: action_required
01:44:15 INFO  [ProblemMapper] 01a2105f-fbfb-7e8d-99a7-ea752b689548 refused: invalid_passkey
01:44:15 INFO  [ProblemMapper] 01a2105f-fc2e-7e82-b627-d839ce19f469 refused: invalid_passkey
01:44:16 INFO  [ProblemMapper] 01a2105f-febb-7362-bed0-7f7ef94c3e32 refused: mfa_required
01:44:16 INFO  [ProblemMapper] 01a21060-009b-7d19-b993-14966fbb6eec refused: approval_not_found
01:44:16 INFO  [ProblemMapper] 01a21060-00ab-76d9-96c8-65d33c80e716 refused: invalid_mfa_token
01:44:16 INFO  [ProblemMapper] 01a21060-00df-7ba5-a15f-7559ba0ef12e refused: invalid_mfa_token
01:44:17 INFO  [ProblemMapper] 01a21060-043f-7a89-b3ec-c6b627e5d095 refused: approval_not_found
01:44:18 INFO  [ProblemMapper] 01a21060-06a9-735a-8558-ce28dd069231 refused: step_up_required
01:44:18 INFO  [ProblemMapper] 01a21060-06b9-7d10-b9d4-c57c19f79c90 refused: validation_failed
01:44:18 INFO  [ProblemMapper] 01a21060-06f4-7feb-a43a-7c2cd84fadb2 refused: approval_not_found
01:44:18 INFO  [ProblemMapper] 01a21060-0703-7b5e-8925-d592ba049e20 refused: invalid_mfa_token
01:44:19 INFO  [ProblemMapper] 01a21060-0a07-7c7b-bc44-4e4d74fb5ffc refused: origin_refused
01:44:21 INFO  [ProblemMapper] 01a21060-13c3-79ef-aae8-5eadf63b9de8 refused: passkey_not_found
01:44:21 INFO  [ProblemMapper] 01a21060-13de-7cce-b12d-ddd823b145d3 refused: step_up_required
01:44:22 INFO  [ProblemMapper] 01a21060-1468-7e8d-94e4-51a397fdaa5a refused: mfa_required
01:44:22 INFO  [ProblemMapper] 01a21060-15f2-79ba-a232-fae767150478 refused: invalid_mfa_token
01:44:22 INFO  [ProblemMapper] 01a21060-1630-7e4d-afd8-631f9332116f refused: invalid_passkey
01:44:24 INFO  [ProblemMapper] 01a21060-1cac-7c6b-8b4d-e4d0dfa08892 refused: mfa_required
01:44:25 INFO  [ProblemMapper] 01a21060-2159-7412-b32c-bb273e948a23 refused: passkey_not_accepted
01:44:25 INFO  [ProblemMapper] 01a21060-2343-715b-8f50-1a41ea929e78 refused: passkey_not_accepted
01:44:25 INFO  [ProblemMapper] 01a21060-2354-7bf6-b079-5d856dcb9cf9 refused: passkey_not_accepted
01:44:25 INFO  [ProblemMapper] 01a21060-236b-7690-a38f-1c23c5532ae1 refused: passkey_not_accepted
01:44:26 INFO  [ProblemMapper] 01a21060-24a4-7991-9231-fa9b5cbd4e10 refused: passkey_not_accepted
01:44:26 INFO  [ProblemMapper] 01a21060-24be-7fa0-8d3c-128154663c65 refused: validation_failed
01:44:26 INFO  [ProblemMapper] 01a21060-2824-7924-84b6-235f27d3d574 refused: step_up_required
01:44:26 INFO  [ProblemMapper] 01a21060-2860-7ae8-9c14-d9904f179477 refused: step_up_required
01:44:27 INFO  [ProblemMapper] 01a21060-2888-729a-ba7b-9ee968c34995 refused: step_up_required
01:44:27 INFO  [ProblemMapper] 01a21060-29fd-7167-b903-aaec02ca3b5f refused: mfa_required
01:44:29 INFO  [ProblemMapper] 01a21060-313a-737d-996e-7bd8c55b5aa2 refused: too_many_passkeys
01:44:30 INFO  [ProblemMapper] 01a21060-34f2-7293-b607-8ab47c6af56d refused: invalid_passkey
01:44:31 WARN  [error] 01a21060-3a84-7532-b14b-5428a29dad29 HHH000247: ErrorCode: 0, SQLState: 23505
01:44:31 WARN  [error] 01a21060-3a84-7532-b14b-5428a29dad29 ERROR: duplicate key value violates unique constraint "passkey_credential_unique" (23505)
01:44:31 INFO  [ProblemMapper] 01a21060-3a84-7532-b14b-5428a29dad29 refused: passkey_already_registered
01:44:34 INFO  [ProblemMapper] 01a21060-4431-7908-b5e7-72b8decf45b2 refused: passkey_not_accepted
01:44:34 INFO  [ProblemMapper] 01a21060-447e-75ea-a137-878d1604b249 refused: passkey_not_accepted
01:44:34 INFO  [ProblemMapper] 01a21060-44e0-7b0e-947d-569e56d8da30 refused: passkey_not_accepted
01:44:34 INFO  [ProblemMapper] 01a21060-4771-7097-b77a-7f746fa6a33a refused: origin_refused
01:44:34 INFO  [ProblemMapper] 01a21060-478f-703b-8c5d-db518b982a2c refused: origin_refused
01:44:34 INFO  [ProblemMapper] 01a21060-47aa-7301-a2e5-237079591bb1 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-47c2-7821-bd43-d6bc9ed10328 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-47df-7681-a245-42ff9fb8c01d refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-47f9-78a0-b6e6-3007e4e3554e refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-4812-767a-b5ca-8f97827bc8df refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-48ad-7052-8d52-7aaaf4f6e62a refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-48fd-7651-a822-ac56c501d503 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-4944-7c76-858c-cecff4331909 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-496d-7430-91f7-3486990b7e1e refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-497b-7263-ac53-9a0ade316d52 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-49a0-79ed-a5d8-cab4028fcb3c refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-49b6-742d-89ed-56b6f157c529 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-49cd-7a43-bb1f-ed788ef155d1 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-49de-7a8e-bd67-8e62c54e82d7 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-49f4-7449-b83d-929897c976a9 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-4a03-719b-b68c-b56fffe2ceda refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-4a16-7ba9-ae3c-e0178cbc0627 refused: origin_refused
01:44:35 INFO  [ProblemMapper] 01a21060-4a26-7e6a-9e42-5113ed192589 refused: origin_refused
01:44:36 INFO  [ProblemMapper] 01a21060-4f29-7e01-b174-6a11f467c546 refused: csrf_refused
01:44:36 INFO  [ProblemMapper] 01a21060-4f36-7db6-9328-cde276c9209b refused: csrf_refused
01:44:36 INFO  [ProblemMapper] 01a21060-4f48-7721-901a-1d7f48e7aa85 refused: csrf_refused
01:44:36 INFO  [ProblemMapper] 01a21060-4f5a-7d0a-9f72-29d5b6205e9d refused: csrf_refused
01:44:36 INFO  [ProblemMapper] 01a21060-4f81-79f2-af36-c01aebde731d refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-4f9f-7b14-bf22-9eedf360e2f1 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-4fb0-7c73-99ea-262b1df64a44 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-4fbf-7c1c-bd64-142279959bf7 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-4fd1-78c4-9efe-752797f0366a refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-4ff4-7d9a-985d-1cba7ffea0cd refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-5010-7c7f-89b2-89472e8b3625 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-5025-7dcc-b2f4-3ee5ce3aa5df refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-503b-798d-a480-4f4ae351e3b0 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-5051-7752-ac6d-65b4b30097cb refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-505d-7d9c-aed8-03f017e9869b refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-5071-7642-b30f-21ba5ef957b6 refused: csrf_refused
01:44:37 INFO  [ProblemMapper] 01a21060-52a7-74f4-a633-f7ac50ff4196 refused: malformed_request
01:44:39 INFO  [ProblemMapper] 01a21060-5a6c-786b-be2c-2e5a5955a243 refused: origin_refused
01:44:39 INFO  [ProblemMapper] 01a21060-5a7c-793f-8715-5afec7763598 refused: origin_refused
01:44:41 INFO  [ProblemMapper] 01a21060-624b-782f-b938-b0f118e449bc refused: invalid_refresh_token
01:44:42 INFO  [ProblemMapper] 01a21060-6479-74c0-844b-299c6d9b1eba refused: origin_refused
01:44:42 INFO  [ProblemMapper] 01a21060-6496-7bb7-b175-4133742f8795 refused: origin_refused
01:44:42 INFO  [ProblemMapper] 01a21060-66ef-708d-9c93-23e7dbb46efc refused: invalid_refresh_token
01:44:43 INFO  [ProblemMapper] 01a21060-6805-7b61-a12b-05261a390eba refused: csrf_refused
01:44:43 INFO  [ProblemMapper] 01a21060-6a40-7a69-91ce-18cc6023c2a9 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6c71-7cff-93b3-ff04330c0a76 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6c7e-7a10-9ae0-91d6adfb31a0 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6e69-7b02-b62a-29a053cb342c refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6e74-7988-9691-19bfc09ba6fb refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6e7f-74b0-8aa7-76e272bfa37b refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6e8b-7286-8286-f70d02601846 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6e98-7725-803e-c677ae58a42a refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6ea3-7d36-ad23-4271dcb97e48 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6eaa-721a-80dc-0ba4d52eadc1 refused: invalid_refresh_token
01:44:44 INFO  [ProblemMapper] 01a21060-6eb0-7514-9499-fc0c9960c54d refused: validation_failed
01:44:45 INFO  [ProblemMapper] 01a21060-70b5-7c0a-a820-79daca81db01 refused: invalid_refresh_token
01:44:45 INFO  [ProblemMapper] 01a21060-70d4-7540-afb9-6d857bfc8498 refused: invalid_refresh_token
01:44:46 INFO  [ProblemMapper] 01a21060-72fc-7312-bf6b-cee57292d916 refused: invalid_refresh_token
01:44:46 INFO  [ProblemMapper] 01a21060-7313-7d1d-a7da-78ee09501838 refused: invalid_refresh_token
01:44:46 INFO  [ProblemMapper] 01a21060-7526-79cb-b5ea-547c63e16904 refused: invalid_refresh_token
01:44:48 INFO  [ProblemMapper] 01a21060-7e18-7f1a-9285-d5c525f0e5a4 refused: invalid_refresh_token
01:44:48 INFO  [ProblemMapper] 01a21060-7e46-74ad-a90a-472ba08daacf refused: invalid_refresh_token
01:44:50 INFO  [ProblemMapper] 01a21060-8331-7bc5-bec0-e81faabc218d refused: invalid_refresh_token
01:44:50 INFO  [ProblemMapper] 01a21060-834a-7eaf-bc9a-6a09f8c9bc54 refused: invalid_refresh_token
01:44:58 INFO  [ProblemMapper] 01a21060-a4a8-7bd2-ab7b-cb533f1029b4 refused: invalid_refresh_token
01:44:58 INFO  [ProblemMapper] 01a21060-a4b7-795c-bab7-28b3f4569f32 refused: not_found
01:44:59 INFO  [ProblemMapper] 01a21060-a5a6-73c9-a6d8-f31dd753ef37 refused: validation_failed
01:45:03 INFO  [ProblemMapper] 01a21060-b69f-7dbe-9bb4-34caf8553e27 refused: invalid_refresh_token
01:45:03 INFO  [ProblemMapper] 01a21060-b8d9-7c66-b7eb-04d308b830f1 refused: invalid_refresh_token
01:45:05 INFO  [ProblemMapper] 01a21060-bdf8-75a6-8ed1-36b897b586ba refused: validation_failed
01:45:05 INFO  [ProblemMapper] 01a21060-be0b-778c-92eb-970673dd4547 refused: validation_failed
01:45:05 INFO  [ProblemMapper] 01a21060-be1f-718c-9f4a-fe950b8b70cb refused: validation_failed
01:45:05 INFO  [ProblemMapper] 01a21060-be2e-7cae-afb5-99487a5f47e0 refused: validation_failed
01:45:07 INFO  [ProblemMapper] 01a21060-c834-7d84-9b3b-a4918b9e72fb refused: not_found
01:45:07 INFO  [ProblemMapper] 01a21060-c840-7e39-a4bd-2e8b8f0aec3a refused: not_found
01:45:09 INFO  [ProblemMapper] 01a21060-cceb-756a-ba07-baf43900c643 refused: validation_failed
01:45:09 INFO  [ProblemMapper] 01a21060-ccf9-7518-b58b-a3a5115c58a4 refused: validation_failed
01:45:09 INFO  [ProblemMapper] 01a21060-cd03-76e8-a9be-30f3c979f766 refused: validation_failed
01:45:09 INFO  [ProblemMapper] 01a21060-cd0d-70c4-a42d-7dd73a3a4636 refused: validation_failed
01:45:09 INFO  [ProblemMapper] 01a21060-cef3-75d0-8423-5d9dc1b467d3 refused: account_not_found
01:45:09 INFO  [ProblemMapper] 01a21060-ceff-7657-ac2c-0a16e66b5273 refused: account_not_found
01:45:09 INFO  [ProblemMapper] 01a21060-cf07-7109-bce8-b186a9a0712c refused: account_not_found
01:45:09 INFO  [ProblemMapper] 01a21060-cf0d-73fa-95dd-6dd9d97175c8 refused: account_not_found
01:45:12 INFO  [ProblemMapper] 01a21060-dab1-7ce4-856d-2143b16df8f0 refused: validation_failed
01:45:15 INFO  [PluginLoader]  Detected Java version 17.0.15
01:45:20 INFO  [PluginLoader]  Detected Java version 17.0.15
01:45:27 INFO  [ProblemMapper] 01a21061-138d-7818-9c8e-f069ee6fe647 refused: account_not_found
01:45:27 INFO  [ProblemMapper] 01a21061-139f-7788-b4be-09a5cc46fa64 refused: account_not_found
01:45:45 INFO  [ProblemMapper] 01a21061-5a37-7944-bff5-fb63447462bb refused: hold_not_found
01:45:45 INFO  [ProblemMapper] 01a21061-5be8-7eef-b1ea-752faa95ab67 refused: hold_not_found
01:45:45 INFO  [ProblemMapper] 01a21061-5c16-7b8f-b5e6-35af57d7cd6f refused: hold_not_found
01:45:45 INFO  [ProblemMapper] 01a21061-5c81-758a-8a0a-899107332578 refused: account_not_found
01:45:46 INFO  [ProblemMapper] 01a21061-5dfc-73d4-be12-52645251946c refused: account_not_found
01:45:46 INFO  [ProblemMapper] 01a21061-5e1c-747c-ae3e-c267f071fdf0 refused: account_not_found
01:45:46 INFO  [ProblemMapper] 01a21061-604c-7b6b-b408-5635dca6a551 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-61b3-7ab5-9432-6f38e06a64d2 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-61e6-7962-8f1e-db2b240ef974 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-623b-7458-be4e-34b1b8e43b84 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-62f9-7007-9ef2-b7dad23281bb refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-6303-72d8-a27f-056cd0c00044 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-63b4-7c2b-9689-b6d2e2a65503 refused: account_not_found
01:45:47 INFO  [ProblemMapper] 01a21061-63e5-7028-b6d3-1f8e7f262fb9 refused: account_not_found
01:45:47 WARN  [error] 01a21061-6460-7df8-94fb-d00167206bfa HHH000247: ErrorCode: 0, SQLState: 23503
01:45:47 WARN  [error] 01a21061-6460-7df8-94fb-d00167206bfa ERROR: insert or update on table "account" violates foreign key constraint "account_customer_id_fkey" (23503)
01:45:47 INFO  [ProblemMapper] 01a21061-6460-7df8-94fb-d00167206bfa refused: customer_not_found
01:45:48 WARN  [error] 01a21061-65ca-7ea6-8a3a-874b9507541a HHH000247: ErrorCode: 0, SQLState: 23503
01:45:48 WARN  [error] 01a21061-65ca-7ea6-8a3a-874b9507541a ERROR: insert or update on table "account" violates foreign key constraint "account_customer_id_fkey" (23503)
01:45:48 INFO  [ProblemMapper] 01a21061-65ca-7ea6-8a3a-874b9507541a refused: customer_not_found
01:45:48 WARN  [error] 01a21061-65f5-7c97-85a2-54d4825d7996 HHH000247: ErrorCode: 0, SQLState: 23503
01:45:48 WARN  [error] 01a21061-65f5-7c97-85a2-54d4825d7996 ERROR: insert or update on table "account" violates foreign key constraint "account_customer_id_fkey" (23503)
01:45:48 INFO  [ProblemMapper] 01a21061-65f5-7c97-85a2-54d4825d7996 refused: customer_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-669b-7110-958b-0120c4a3240f refused: hold_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-6756-762a-b8a3-d1d0d2c34783 refused: hold_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-675f-70e7-ad3d-2ea37b6a8e4c refused: hold_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-67e1-703a-a3da-262b351ce5f9 refused: hold_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-680a-7177-aa45-3a30dc02affd refused: hold_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-6874-7f2c-8aad-d7435cc78079 refused: transfer_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-688d-7062-b6dc-ba6ea9a19f55 refused: transfer_not_found
01:45:48 INFO  [ProblemMapper] 01a21061-689b-716f-ad3d-458238f282b1 refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-698b-7499-8abf-8f934188330d refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6993-7bd7-a52d-04cf148aed6a refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-69a0-756a-a66a-23bf2707a2b1 refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-69a8-70d9-bfdd-1b7ae8c4d9cc refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-69af-7d82-ac4d-358e3b419289 refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-69b8-7f04-ab3b-708021f45bf4 refused: transfer_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6a35-7cb2-9280-ab11c108c55a refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6a40-7316-872c-8977c19c7d60 refused: account_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6a47-7848-abca-1d07bcf42b89 refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6aa3-7d56-b166-c05fd4ee757e refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6aab-7580-ae64-8aa9cad42207 refused: account_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6ab4-7168-bf3e-f79060676622 refused: account_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6b32-7deb-8178-7664618dca5e refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6b3c-707f-a7da-95e40f4c3f81 refused: account_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6b4b-70c7-8a9a-319c2e249f1b refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6b5c-7776-a069-7a45e7fd8e56 refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6b7e-70ab-a445-f050215925eb refused: account_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6b8c-7d04-a9fd-cfdac4129932 refused: validation_failed
01:45:49 INFO  [ProblemMapper] 01a21061-6bf0-7ef9-b7c6-1de5b2a3a0c1 refused: schedule_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6c6c-7dd9-ab33-24018fddc53f refused: schedule_not_found
01:45:49 INFO  [ProblemMapper] 01a21061-6c73-77c5-b75c-9a40a28c485d refused: schedule_not_found
01:45:50 INFO  [ProblemMapper] 01a21061-6ce0-783d-b354-f488531f9f81 refused: schedule_not_found
01:45:50 INFO  [ProblemMapper] 01a21061-6d03-7c45-95bd-00ea8db236d6 refused: schedule_not_found
01:45:50 INFO  [ProblemMapper] 01a21061-6db7-7c9a-98bf-28753ec92b63 refused: account_not_found
01:45:50 INFO  [ProblemMapper] 01a21061-6e98-7521-a734-ccbfc1afa334 refused: account_not_found
01:45:50 INFO  [ProblemMapper] 01a21061-6ebc-74b8-8007-79bbacdf2139 refused: account_not_found
01:45:51 INFO  [ProblemMapper] 01a21061-72bc-73dd-a17c-35af38c0b767 refused: account_not_found
01:45:51 INFO  [ProblemMapper] 01a21061-743e-75b5-807e-99fb49ac2adb refused: account_not_found
01:45:51 INFO  [ProblemMapper] 01a21061-745e-7b4b-96ed-88aa480cfb21 refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-7676-7ec5-a4b3-80d38c8e272b refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-7687-7f05-bb15-2a295ad50a1f refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-76c8-7121-a882-6c7fa990cddf refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-76cd-717d-be1b-d186ef38fc94 refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-7726-7806-98c7-eab1aa24f6cd refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-7730-7d8d-8060-f04460c6227a refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-776a-79c7-b62e-582ddb405968 refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-7782-74c7-a1ae-4a2a9a872399 refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-77bc-7429-aed7-99597da72e6f refused: account_not_found
01:45:52 INFO  [ProblemMapper] 01a21061-77c4-7d9b-9520-281c947a750b refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7861-76f0-8c81-2166329f2279 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-788d-743f-94cd-f0360b162627 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-78d3-76cf-a51f-5d630a4ba965 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-78e4-71e5-8bc1-66f97a4baf64 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7934-7e12-9703-48fc3abfce2f refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-793e-7b5a-a0f4-dd836441eed9 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7a09-7353-8e10-2b7cfd4dc355 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7a21-74d7-aeb2-ff5c9e23cf6f refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7a66-73f1-bcb6-49bf219e8f42 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7a9b-7120-ba9c-2d618f58ffef refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7ba7-71ec-9f5a-9d1a548a0ac9 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7bca-7efe-bc29-a92389fb90da refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7c2e-7661-8137-a7351a1ec1a3 refused: account_not_found
01:45:53 INFO  [ProblemMapper] 01a21061-7c4b-77ef-a798-0f400ace8f5c refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7c81-7ae8-a2e2-c83df47d5f72 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7c86-7a20-80f9-9822dde90af6 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7cd4-7fed-8b9b-9c84a2a62e17 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7ce4-710e-bfcf-dd6cb41fdc29 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7d38-7f12-8069-ce43f5228d5c refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7d65-74f0-9bde-897d5340fd31 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7e08-77aa-8adc-6139a8572289 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7e11-7559-a59c-a1375835ed85 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7e83-7011-b066-b4fc774c14e8 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7e99-7a7e-985f-3a1fa38a7a5a refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7efb-73ff-9eb9-fc1476491ad1 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7f1f-7288-988f-466fda142ea9 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7f84-7a3c-80d9-5c5094c2add9 refused: account_not_found
01:45:54 INFO  [ProblemMapper] 01a21061-7fa1-7773-ac46-5d9dd6dc9e9f refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-8068-74e4-a7bf-0851a3808ba6 refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-8080-7d0d-8530-9ed176da9797 refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-80db-7a1c-8db9-34696ccf9b3f refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-80f1-7355-b69f-2838fd9bdc9a refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-8142-70a2-a1f9-feececaf3aff refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-814c-7094-8f99-a7d9e577b6f6 refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-81ea-712f-8b62-e09bf9dc8d42 refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-8209-71a3-9f19-0c6c8aba9146 refused: account_not_found
01:45:55 INFO  [ProblemMapper] 01a21061-82d7-7659-ac3f-a5a7bf3c8cf4 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-8422-7708-b168-145e443c0d55 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-8467-7f58-a8c1-b800f74d57cf refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-84cb-7eb9-94e1-a4e05095277b refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-85bb-7cc5-b6f4-d33cb956a5f6 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-85ca-7a44-9821-45b095ead713 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-868b-78a5-80f0-b56cdb83f621 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-86c8-7d16-ac52-48cbf5b9891a refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-873e-7124-8c50-c5a3f6e103a1 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-87eb-7255-b02a-6176bfae7ac6 refused: approval_not_found
01:45:56 INFO  [ProblemMapper] 01a21061-87f3-7fc3-b085-230fd131c666 refused: approval_not_found
01:45:57 INFO  [ProblemMapper] 01a21061-88ba-79e9-90e9-3aedacad613d refused: approval_not_found
01:45:57 INFO  [ProblemMapper] 01a21061-88d8-7746-bebe-500c59cf1b2a refused: approval_not_found
01:45:57 INFO  [ProblemMapper] 01a21061-89a8-73f0-9eee-16636c8660c8 refused: current_password_incorrect
01:45:57 INFO  [ProblemMapper] 01a21061-8aa5-7366-b784-38902f7e42d4 refused: current_password_incorrect
01:45:58 INFO  [ProblemMapper] 01a21061-8b9b-739c-a03e-d53403a30a54 refused: current_password_incorrect
01:45:58 INFO  [ProblemMapper] 01a21061-8cc0-7d45-9164-a84fd2f3c01b refused: current_password_incorrect
01:45:58 INFO  [ProblemMapper] 01a21061-8dee-7870-bd97-d7f6d4b6d5d1 refused: current_password_incorrect
01:45:59 INFO  [ProblemMapper] 01a21061-8ee4-7517-91a4-669be067c0ab refused: current_password_incorrect
01:45:59 INFO  [ProblemMapper] 01a21061-9054-7f75-a226-d3076151d38d refused: current_password_incorrect
01:45:59 INFO  [ProblemMapper] 01a21061-9164-7365-b47a-b075fe424030 refused: current_password_incorrect
01:46:00 INFO  [ProblemMapper] 01a21061-9281-7210-a412-81613cbdaac5 refused: invalid_credentials
01:46:00 INFO  [ProblemMapper] 01a21061-93f9-7f6d-b210-ca055eeb3229 refused: invalid_credentials
01:46:00 INFO  [ProblemMapper] 01a21061-950c-7e52-8f4a-fd06712a8119 refused: invalid_credentials
01:46:00 INFO  [ProblemMapper] 01a21061-962b-7346-b155-44fc5a5e9e8f refused: invalid_credentials
01:46:01 INFO  [ProblemMapper] 01a21061-973a-7cba-a693-d20d6e88174a refused: invalid_credentials
01:46:01 INFO  [ProblemMapper] 01a21061-982d-7009-91b5-03a11e216997 refused: invalid_credentials
01:46:01 INFO  [ProblemMapper] 01a21061-9921-7d9f-892d-bd82b18bb821 refused: invalid_credentials
01:46:01 INFO  [ProblemMapper] 01a21061-9a1c-7a5b-b8bb-f2f830d41fda refused: invalid_credentials
01:46:02 INFO  [ProblemMapper] 01a21061-9b28-7350-93dd-990cb2ec7834 refused: invalid_credentials
01:46:07 INFO  [ProblemMapper] 01a21061-afd9-789b-803a-56af9d3a3cc9 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-afee-725a-8d08-47dc6f90ec7e refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b005-7091-951e-1e141278c487 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b01d-7e36-b50b-ea72c7d42f07 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b034-775d-9d22-595c75bd61b5 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b04e-7b01-a0be-b3afa36ee55a refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b068-7bf8-b422-c46e6d1fa585 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b093-7182-9cdb-241a0bade92f refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b0c5-7881-bd78-fa32d18138c1 refused: invalid_mfa_token
01:46:07 INFO  [ProblemMapper] 01a21061-b15c-7d32-89af-0ef423abdd24 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b178-7100-9343-f8ce7d06d2bd refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b190-7cf7-b1bd-2556fbc8f9a8 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b1ac-7535-95a4-93c7cd63c91c refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b1c5-708a-b63a-ea19637d26a1 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b1dd-7a71-b788-5beef60f5ce0 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b1f5-7456-987b-a113c7afb26c refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b205-7429-bada-9681fe133388 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b23d-7a0e-864c-be1aaa91e7f1 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b260-7b37-95e2-f4a3d804efe3 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b288-734a-bdaa-b9417a0fb426 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b2a0-7f70-bcd0-8f6a35bebb68 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b2b6-70dc-b0fa-5e541d08f00d refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b2c3-7ed6-92e3-b042a19f047e refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b2d5-7ab3-91c7-c37b780efdf7 refused: mfa_not_enrolled
01:46:07 INFO  [ProblemMapper] 01a21061-b2e6-7729-b47e-7f3d53e5463b refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b3b0-7ca5-a77b-1bc95f82d3b2 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b3c4-70d7-aaa8-45c88361f3b7 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b3d4-7ccd-9e31-3fa265707b7e refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b3e8-7cb6-856f-ba21a71bd465 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b3fb-7ea7-990d-b3cbdb9254fd refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b40b-7d06-ae2e-6e5eece4dcd1 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b425-7502-b8eb-3316a2d3b8e3 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b444-7e8f-9012-b785eac9dd20 refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b45a-737b-b6bf-2bdc6e0e171f refused: invalid_mfa_token
01:46:08 INFO  [ProblemMapper] 01a21061-b46b-733a-a5ed-ca8786d092e8 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b484-7edf-b14d-8b814592e71f refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b49b-77d1-9454-02222da122c7 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b4ae-7fdb-ae45-f2b5c17b6d40 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b4bb-7382-a078-e9d3923b5ed4 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b4cf-7df0-91b7-0168dfd54346 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b4eb-7bc5-b0c7-a9b3d45aa166 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b505-747e-a54f-7b64f4a2df59 refused: mfa_not_enrolled
01:46:08 INFO  [ProblemMapper] 01a21061-b65a-71af-86f4-59982f6f8505 refused: invalid_passkey
01:46:08 INFO  [ProblemMapper] 01a21061-b675-7143-a416-a55f08e8231a refused: invalid_passkey
01:46:08 INFO  [ProblemMapper] 01a21061-b69f-72ce-b4f6-5022965575a2 refused: invalid_passkey
01:46:08 INFO  [ProblemMapper] 01a21061-b6ae-7f77-acc8-4778b43909cc refused: invalid_passkey
01:46:08 INFO  [ProblemMapper] 01a21061-b6be-7fd9-90a8-002cec024b84 refused: invalid_passkey
01:46:08 INFO  [ProblemMapper] 01a21061-b6d5-7245-8769-9b5bde74c75b refused: invalid_passkey
01:46:09 INFO  [ProblemMapper] 01a21061-b6e4-7fd4-a648-7fa37cb918d3 refused: invalid_passkey
01:46:09 INFO  [ProblemMapper] 01a21061-b6fe-70d1-be23-ac7e22b9ea46 refused: invalid_passkey
01:46:09 INFO  [ProblemMapper] 01a21061-b718-7907-9e81-f9ca8ac475b5 refused: invalid_passkey
01:46:09 INFO  [ProblemMapper] 01a21061-b7aa-7ccb-8195-849d24570a27 refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b7c2-779f-b58a-1f8ca2f057f2 refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b7cf-74e7-a4cd-c67b56d540cc refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b7d9-7620-8f12-079efe615340 refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b7e4-7c53-9864-4f42581ac37f refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b7fc-7fe9-b0d8-9d7e4614fc57 refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b811-70a7-bf04-48350dd73d4b refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b821-712d-a0ec-e4718251aa47 refused: passkey_not_accepted
01:46:09 INFO  [ProblemMapper] 01a21061-b8cf-7212-9534-4c3a4cb4532d refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b8e2-78b9-b9d0-0b0abeeca0a5 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b8ee-7ec2-9b56-3411d7aa3f78 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b8fb-7610-88a2-846f6e8b68d8 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b905-7d6e-8a19-188abb3799c0 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b90e-7044-adad-5b66f5b54b7c refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b913-7f4d-a2a7-d73fe89eddb8 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b91c-7256-a6e8-0feee6b7e8bb refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b925-7a20-87ac-905fceb40610 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b931-7424-ad25-0b775ea24155 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b93d-7eaf-aa05-d1e45fad2f1a refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b949-78c7-8bef-4c94ea6858e4 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b954-7cf4-803f-1d57122bf5b3 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b964-7b8e-af83-f5c701d53352 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b97b-7544-a494-677c693757ee refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b986-772c-b751-a2fd5162ac6b refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b993-7b81-a509-80b13b5d9b84 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9a2-743d-94e8-60f2283248be refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9ba-7cf9-a806-6d17ce50c6a1 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9cb-797b-bfd2-6041ae45639a refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9d6-7138-a358-d0a24b89dec1 refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9e9-7340-ade4-58053515d2ea refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-b9f2-7581-8614-584d0747422e refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-ba03-78b3-aa6a-235ca741275a refused: passkey_not_found
01:46:09 INFO  [ProblemMapper] 01a21061-ba2a-7762-a3da-1f0d6136ea27 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba34-74ad-b917-ed216f7e0be4 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba40-72f9-8a65-d52b8400681a refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba49-7a9a-90b1-3eb37fd51ab5 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba56-7228-8f25-97cb9603b13d refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba5f-74f8-88a8-3d58013b4f47 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba6b-7d82-826c-2d69f6190c48 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba74-7ec5-9d98-64e826b8dc30 refused: mfa_not_enrolled
01:46:09 INFO  [ProblemMapper] 01a21061-ba8e-718d-9f96-924c2e18bc16 refused: invalid_refresh_token
01:46:09 INFO  [ProblemMapper] 01a21061-ba9e-738c-9271-88b4ec365d76 refused: invalid_refresh_token
01:46:09 INFO  [ProblemMapper] 01a21061-baad-7827-9164-b71f4d9f8cff refused: invalid_refresh_token
01:46:09 INFO  [ProblemMapper] 01a21061-bac3-75d6-a9ba-f1e51cfff80a refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bad4-781d-8a2d-1cd3998247ab refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bb69-77fe-a186-d934cef00ca0 refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bb86-7b8e-a0a4-1e622e9842de refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bbb0-7024-87c8-0c54e48ec6a7 refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bc00-7aa9-8967-b9d563c288b6 refused: invalid_refresh_token
01:46:10 INFO  [ProblemMapper] 01a21061-bc6d-70f1-9218-5726d9d82f3f refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bc81-7741-a850-905a2c6b6dd3 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bc8d-748e-91a0-c6b7953e7798 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bca0-7d52-93ef-df517f179c8f refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bcac-7f33-9fed-cadf0f030194 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bcb8-70f7-a8fe-e8e485cc0a3a refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bcc5-7fc3-85fe-fd712e4e2a32 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bccf-7f9e-bc58-1c946a00cb13 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bcdd-747a-af17-f92c9eebbc84 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bcea-7582-a1a8-d6a6009727a2 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd01-704f-9326-f854b8df3a95 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd0a-76b2-8477-bf13267f0360 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd16-7f65-9053-558eeeca0a78 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd20-7c7d-b93d-d7c54a82d90c refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd29-72e8-ad73-7f75a91b16da refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd39-70e2-95ad-1efe1be5011a refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd44-7782-b55f-a01386b947b3 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd50-75a4-b8f9-a008d588a381 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd5b-7125-9883-f080033ed9ef refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd6b-77d3-8ee6-0bde1d4ddefc refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd7e-7c59-b812-06b075c9002a refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd88-7864-90fc-0e3847be7d92 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bd9e-7b95-a28c-b49de11988c0 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bdae-708b-bb2c-2a5eb035c500 refused: not_found
01:46:10 INFO  [ProblemMapper] 01a21061-bdd6-71b4-9062-3e6487d6a3c6 refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-bddf-7adb-a94a-e4e249b8816a refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-bdec-7c2e-a38f-0e22f821cd5c refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-bdfb-718a-a07c-3d6c4200bf96 refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-be24-7f00-b1d6-6d6f7f6d7a73 refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-be36-7c07-b682-d620b3ec4faf refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-be44-7fcb-8a00-870970377d26 refused: validation_failed
01:46:10 INFO  [ProblemMapper] 01a21061-be53-7ef1-9272-4b73922ca127 refused: validation_failed
01:46:11 WARN  [error] 01a21061-bec2-7e0c-bb34-1ddf5bbde3d7 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:11 WARN  [error] 01a21061-bec2-7e0c-bb34-1ddf5bbde3d7 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:11 WARN  [error] 01a21061-bee4-7552-bc2f-42ff119ddef5 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:11 WARN  [error] 01a21061-bee4-7552-bc2f-42ff119ddef5 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:11 WARN  [error] 01a21061-bf11-7868-9e1d-d38c2cb8eb59 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:11 WARN  [error] 01a21061-bf11-7868-9e1d-d38c2cb8eb59 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:11 WARN  [error] 01a21061-bf1a-79b2-87f8-842552c1908c HHH000247: ErrorCode: 0, SQLState: 23505
01:46:11 WARN  [error] 01a21061-bf1a-79b2-87f8-842552c1908c ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:11 INFO  [ProblemMapper] 01a21061-bf88-7bef-bdde-9c6ae39e07e5 refused: customer_not_found
01:46:11 INFO  [ProblemMapper] 01a21061-c0ab-75dc-8b24-8746b6a7e433 refused: customer_not_found
01:46:11 INFO  [ProblemMapper] 01a21061-c0cb-77f9-b265-a539365ba80e refused: customer_not_found
01:46:11 INFO  [ProblemMapper] 01a21061-c0fc-70aa-84a9-5b04dca83d67 refused: customer_not_found
01:46:11 INFO  [ProblemMapper] 01a21061-c127-7564-9351-7870793778a4 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c31a-7277-a570-b90c94c9e202 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c393-7a13-a613-3f1ee7f02ad4 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c3b0-721f-bd24-8360b490a90f refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c4c6-7268-b21f-7d178cf20697 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c4d6-7d56-b228-5e40a5ec7b8b refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c4e9-71c3-bc1e-d9fc0ee5ff67 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c4fa-7b3a-822e-60551368ec7e refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c505-7bf4-b2ed-6265abeb8bea refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c515-714f-95bc-bda2793f2b70 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c51f-7627-a4f6-a7d6c2dc75a3 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c52f-7fb2-8d86-d0089f975605 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c53c-7289-b16e-149314332f86 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c543-7dc3-abe6-e97492d86866 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c54b-7d5f-bbe1-f5e06322a933 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c557-79c6-a57e-d95e02ae0700 refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c55e-7f96-b3c1-fc1b7fcc808e refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c56c-729d-adc4-fb7aad893817 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c572-7bf9-ae98-e23e729cd9be refused: if_match_required
01:46:12 INFO  [ProblemMapper] 01a21061-c638-7ff0-8081-058e9abd2002 refused: customer_not_found
01:46:12 INFO  [ProblemMapper] 01a21061-c679-7805-b783-2a5d4e3d8d29 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c695-711b-af94-c3a12e80f66b refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c6af-776c-81ed-e9cbb4b2b7c6 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c6b5-720a-a3e0-23091c6b9788 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c6c3-7247-8a5c-1a933ae2dc02 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c6f0-7e6b-baa4-0608ea30bfa7 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c70d-7563-b509-c0827670d163 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c72e-7a10-9254-be19de8bf51c refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c789-78b7-8d47-47d9d4881b47 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c7ab-7f52-af5f-aba5f75d320f refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c7d1-79d4-9503-dc5e6a81d4c8 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c7f6-7798-a6e8-7f563f370a44 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-c802-71b7-8cf8-41bc63187127 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-ca38-7f98-a94e-c56946eda309 refused: customer_not_found
01:46:13 INFO  [ProblemMapper] 01a21061-ca41-7ed4-adc5-6d90da4760b3 refused: customer_not_found
01:46:14 INFO  [ProblemMapper] 01a21061-cbe3-7520-a8b4-d1ef78eb8f88 refused: document_not_found
01:46:14 INFO  [ProblemMapper] 01a21061-ce02-77a9-97dd-99ecd5609570 refused: document_type_refused
01:46:14 INFO  [ProblemMapper] 01a21061-ce0c-7087-98a2-3b966932cf04 refused: document_type_refused
01:46:14 INFO  [ProblemMapper] 01a21061-ce17-7488-8b88-cc174a20e0d4 refused: document_type_refused
01:46:14 INFO  [ProblemMapper] 01a21061-ce22-7f99-a852-55697d1c229c refused: document_type_refused
01:46:14 INFO  [ProblemMapper] 01a21061-ce32-7e4a-8b5c-a7053a9520b0 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cf6e-7386-92c1-7446e5a15c3b refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cf7a-7ae9-b8d0-d2c403742f1a refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cf85-74fa-85d6-441d99fb2804 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cf8a-7ea3-86ec-818f0f7fbaa0 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfa2-7b2f-aa86-ec9985aeb576 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfb5-739f-ba9a-9466b22d699e refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfc0-74e7-841e-933e22cde9d0 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfc8-7362-99f9-79f55e02f363 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfd0-70cc-a542-cca68d618275 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfd8-7371-85df-a0b76d54643d refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfe3-7a62-bb25-88174887234a refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-cfeb-79a4-9d98-f8d3e06f5e33 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d025-74c5-b7b1-66b87cc9e6c8 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d02e-794a-84cc-66455281a1ae refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d037-7c52-85d1-639a54aaa290 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d042-75b4-b887-5350dbaf8fa2 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d04d-74c6-8a8a-878575b66952 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d066-742f-a7ad-ca86e8fbe279 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d06f-7da0-85da-5e6f8c56fe01 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d079-7bd2-a4d1-db3c1f436eb5 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d082-7ba8-8a67-2f145a4415b3 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d08b-77ba-9b03-08b98cad29be refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d094-7cd2-a3f2-2f761eb5dbe9 refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d09d-7b85-b58d-52b47158a03a refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d0a8-7523-a1ac-1d91b14c495e refused: document_type_refused
01:46:15 INFO  [ProblemMapper] 01a21061-d12d-7a17-ba23-783d81a44772 refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d150-7554-9529-5849362011be refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d170-7ce7-b9e2-ee3eb4efdfa5 refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d187-7d21-881c-a9acbd1b32fa refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d18d-7a26-9c97-c001363b1171 refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d19f-76a7-8bd9-25e2c3a04e3b refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d1c1-726c-9f3e-1b9de2e528f8 refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d1d6-7fde-b594-d26c944587fd refused: document_not_found
01:46:15 INFO  [ProblemMapper] 01a21061-d1f5-7ac9-8380-f7fb380bd1e7 refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d2e1-7eb1-8a45-ccb08eed56dd refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d307-73d5-ab09-db613bb017ff refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d32f-7646-8366-e24bd6c7ed6c refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d351-705e-81bd-e24e350fceaf refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d357-7954-ad57-0aac85a4f2ca refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d36f-7d2e-901e-5dcb47786df0 refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d38b-7cc2-ae8b-b1e0868639b8 refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d3c6-7d2c-a690-c5ac96e509f7 refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d402-77f0-99c7-ff2984e099ca refused: document_not_found
01:46:16 INFO  [ProblemMapper] 01a21061-d583-7570-a64b-44d6c12d9fef refused: validation_failed
01:46:16 INFO  [ProblemMapper] 01a21061-d594-7291-af45-1e9783c7e316 refused: validation_failed
01:46:16 INFO  [ProblemMapper] 01a21061-d5d0-790d-927d-d61f4bdba7a2 refused: validation_failed
01:46:16 INFO  [ProblemMapper] 01a21061-d5fd-70d0-a3b8-7be3bd9e5178 refused: validation_failed
01:46:18 INFO  [ProblemMapper] 01a21061-dc4d-7105-807d-752d882da6e3 refused: user_not_found
01:46:19 INFO  [ProblemMapper] 01a21061-df3c-732f-9737-996f15ca5dfa refused: user_not_found
01:46:19 INFO  [ProblemMapper] 01a21061-e18a-754b-bc02-0d6ce2b203ce refused: user_not_found
01:46:20 INFO  [ProblemMapper] 01a21061-e470-7532-ab25-5238e431ef34 refused: user_not_found
01:46:22 INFO  [ProblemMapper] 01a21061-e8a8-7eb4-93ea-ec01e482baa3 refused: user_not_found
01:46:22 INFO  [ProblemMapper] 01a21061-ed58-7ce7-a11e-9ae33b1b351b refused: user_not_found
01:46:23 INFO  [ProblemMapper] 01a21061-f16f-7d84-9c70-ffbd7c8b2c5d refused: user_not_found
01:46:24 INFO  [ProblemMapper] 01a21061-f381-72e8-9559-84403d6a35f4 refused: user_not_found
01:46:36 INFO  [ProblemMapper] 01a21062-20c6-7438-8ff4-479676d5326b refused: account_not_found
01:46:36 WARN  [error] 01a21062-2313-732b-8833-b108ce7ff787 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:36 WARN  [error] 01a21062-2313-732b-8833-b108ce7ff787 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:36 INFO  [ProblemMapper] 01a21062-2313-732b-8833-b108ce7ff787 refused: ssn_taken
01:46:38 WARN  [error] 01a21062-2854-7f79-822b-e7df72ca26a2 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:38 WARN  [error] 01a21062-2854-7f79-822b-e7df72ca26a2 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:38 WARN  [error] 01a21062-286a-7990-bf66-5e085da8abbc HHH000247: ErrorCode: 0, SQLState: 23505
01:46:38 WARN  [error] 01a21062-286a-7990-bf66-5e085da8abbc ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:38 INFO  [ProblemMapper] 01a21062-286a-7990-bf66-5e085da8abbc refused: ssn_taken
01:46:38 WARN  [error] 01a21062-2ab8-7815-95de-6816cf73e241 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:38 WARN  [error] 01a21062-2ab8-7815-95de-6816cf73e241 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:38 INFO  [ProblemMapper] 01a21062-2ab8-7815-95de-6816cf73e241 refused: ssn_taken
01:46:39 WARN  [error] 01a21062-2ce5-734f-9fb9-ebb64a91a425 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:39 WARN  [error] 01a21062-2ce5-734f-9fb9-ebb64a91a425 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:39 INFO  [ProblemMapper] 01a21062-2ce5-734f-9fb9-ebb64a91a425 refused: ssn_taken
01:46:39 WARN  [error] 01a21062-2f21-7c11-9c47-e315e724866e HHH000247: ErrorCode: 0, SQLState: 23505
01:46:39 WARN  [error] 01a21062-2f21-7c11-9c47-e315e724866e ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:39 INFO  [ProblemMapper] 01a21062-2f21-7c11-9c47-e315e724866e refused: ssn_taken
01:46:40 WARN  [error] 01a21062-311d-7556-90b2-974a60de0b5d HHH000247: ErrorCode: 0, SQLState: 23505
01:46:40 WARN  [error] 01a21062-311d-7556-90b2-974a60de0b5d ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:40 INFO  [ProblemMapper] 01a21062-311d-7556-90b2-974a60de0b5d refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3717-777e-a6d9-260229a1c5ad HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3717-777e-a6d9-260229a1c5ad ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-371b-7ea6-9e7b-93c8a725bb0a HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-371b-7ea6-9e7b-93c8a725bb0a ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3717-777e-a6d9-260229a1c5ad refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-371b-7ea6-9e7b-93c8a725bb0a refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3726-77da-875a-fee5e42e2b37 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3726-77da-875a-fee5e42e2b37 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-371d-7b21-b9dd-a6b0072eee0d HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-371d-7b21-b9dd-a6b0072eee0d ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3726-77da-875a-fee5e42e2b37 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-371d-7b21-b9dd-a6b0072eee0d refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3727-79a0-838a-fde010b43b29 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3727-79a0-838a-fde010b43b29 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3727-7ee6-838b-8e45e593fc26 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3727-7ee6-838b-8e45e593fc26 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-372c-70a6-8cf8-722dd44008d9 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-372c-70a6-8cf8-722dd44008d9 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3727-79a0-838a-fde010b43b29 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3735-74d4-90bc-93e72725d66d HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3735-74d4-90bc-93e72725d66d ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3727-7ee6-838b-8e45e593fc26 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-372c-70a6-8cf8-722dd44008d9 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3740-7726-b4fc-2132096e7edd HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3740-7726-b4fc-2132096e7edd ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-373f-7c02-9e3e-4c0d576dc270 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-373f-7c02-9e3e-4c0d576dc270 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3735-74d4-90bc-93e72725d66d refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3740-7726-b4fc-2132096e7edd refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-373f-7c02-9e3e-4c0d576dc270 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-375a-773d-8785-1dc15097b691 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-375a-773d-8785-1dc15097b691 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3740-78f1-b4fd-d7988172cc7e HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3740-78f1-b4fd-d7988172cc7e ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-375a-773d-8785-1dc15097b691 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-375e-71ca-a273-bc8677b63fee HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-375e-71ca-a273-bc8677b63fee ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3731-729b-8ad7-680230734b18 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3731-729b-8ad7-680230734b18 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-375e-786f-a274-c237566e27db HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-375e-786f-a274-c237566e27db ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3740-78f1-b4fd-d7988172cc7e refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3745-70e3-823b-d093b8981fe3 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3745-70e3-823b-d093b8981fe3 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3731-7c6a-8ad8-aee352f208ef HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3731-7c6a-8ad8-aee352f208ef ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-375e-71ca-a273-bc8677b63fee refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3731-729b-8ad7-680230734b18 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3745-70e3-823b-d093b8981fe3 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3731-7c6a-8ad8-aee352f208ef refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-375e-786f-a274-c237566e27db refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3780-7eef-b9fa-da24a44f772b HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3780-7eef-b9fa-da24a44f772b ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3781-7ad1-bdcf-22c6973f35ad HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3781-7ad1-bdcf-22c6973f35ad ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3745-7c92-823f-4231c29b0f21 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3745-7c92-823f-4231c29b0f21 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3745-7a49-823e-734ef15feb89 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3745-7a49-823e-734ef15feb89 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3781-7d9d-bdd0-ef17cd7a3297 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3781-7d9d-bdd0-ef17cd7a3297 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3780-7eef-b9fa-da24a44f772b refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3781-7ad1-bdcf-22c6973f35ad refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3745-7c92-823f-4231c29b0f21 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3745-7a49-823e-734ef15feb89 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3781-7d9d-bdd0-ef17cd7a3297 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3745-7e78-8240-36452ff5008f HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3745-7e78-8240-36452ff5008f ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3760-7cb6-88eb-8ca1bce5de60 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3760-7cb6-88eb-8ca1bce5de60 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3785-7a48-8e7b-dff029d7efd2 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3785-7a48-8e7b-dff029d7efd2 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3745-7070-823a-da318b63e51e HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3745-7070-823a-da318b63e51e ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3750-7a86-b24b-4d12bd28b067 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3750-7a86-b24b-4d12bd28b067 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3761-7327-9b11-308b400c15e6 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3761-7327-9b11-308b400c15e6 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3761-7117-9b10-e499b8adfb6c HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3761-7117-9b10-e499b8adfb6c ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3784-7756-be81-c0ebe45c6f71 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3784-7756-be81-c0ebe45c6f71 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3784-7a44-be82-ba4d79106386 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3784-7a44-be82-ba4d79106386 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3784-7756-be81-c0ebe45c6f71 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3784-7a44-be82-ba4d79106386 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3760-7cb6-88eb-8ca1bce5de60 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3745-7e78-8240-36452ff5008f refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3785-77ae-8e7a-899773b8590f HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3785-77ae-8e7a-899773b8590f ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3761-7117-9b10-e499b8adfb6c refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3761-7327-9b11-308b400c15e6 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3796-7de3-88ba-f4139081e713 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3796-7de3-88ba-f4139081e713 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3785-77ae-8e7a-899773b8590f refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3796-7de3-88ba-f4139081e713 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3793-7c3f-9801-d8367d24e379 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3793-7c3f-9801-d8367d24e379 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-379b-75af-ac5d-18ab462a5d35 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-379b-75af-ac5d-18ab462a5d35 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-379b-75af-ac5d-18ab462a5d35 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3750-7a86-b24b-4d12bd28b067 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-37ad-7542-adc3-03186e61b432 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-37ad-7542-adc3-03186e61b432 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3798-7201-a266-ed4b987ff3e9 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3798-7201-a266-ed4b987ff3e9 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3785-7a48-8e7b-dff029d7efd2 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3793-7c3f-9801-d8367d24e379 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3745-7070-823a-da318b63e51e refused: ssn_taken
01:46:41 WARN  [error] 01a21062-3783-7e71-89ef-a112860d1299 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3783-7e71-89ef-a112860d1299 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3793-71b5-9800-fc21e3f6f7b0 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3793-71b5-9800-fc21e3f6f7b0 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-37ad-7542-adc3-03186e61b432 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3798-7201-a266-ed4b987ff3e9 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-3783-7e71-89ef-a112860d1299 refused: ssn_taken
01:46:41 WARN  [error] 01a21062-37ad-7f06-adc7-ceec9b87ecaa HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-37ad-7f06-adc7-ceec9b87ecaa ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-37b2-7272-95eb-6c437e15455d HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-37b2-7272-95eb-6c437e15455d ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-37b5-74da-930c-97e1a2ffe89e HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-37b5-74da-930c-97e1a2ffe89e ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 WARN  [error] 01a21062-3784-7bfb-be83-f658ed9c1dc9 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:41 WARN  [error] 01a21062-3784-7bfb-be83-f658ed9c1dc9 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:41 INFO  [ProblemMapper] 01a21062-3793-71b5-9800-fc21e3f6f7b0 refused: ssn_taken
01:46:41 INFO  [ProblemMapper] 01a21062-37ad-7f06-adc7-ceec9b87ecaa refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37b5-74da-930c-97e1a2ffe89e refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37b2-7272-95eb-6c437e15455d refused: ssn_taken
01:46:42 WARN  [error] 01a21062-37ad-7ccc-adc5-6f784f37ef42 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37ad-7ccc-adc5-6f784f37ef42 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 WARN  [error] 01a21062-37c1-78d3-8b0c-26253243895a HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37c1-78d3-8b0c-26253243895a ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 WARN  [error] 01a21062-37ad-76c0-adc4-42abab7c7575 HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37ad-76c0-adc4-42abab7c7575 ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 WARN  [error] 01a21062-37ad-7cf7-adc6-b49495342ccd HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37ad-7cf7-adc6-b49495342ccd ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 WARN  [error] 01a21062-37a8-784d-81c1-89f2ec8f3b6e HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37a8-784d-81c1-89f2ec8f3b6e ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 INFO  [ProblemMapper] 01a21062-3784-7bfb-be83-f658ed9c1dc9 refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37ad-7ccc-adc5-6f784f37ef42 refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37c1-78d3-8b0c-26253243895a refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37ad-76c0-adc4-42abab7c7575 refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37ad-7cf7-adc6-b49495342ccd refused: ssn_taken
01:46:42 WARN  [error] 01a21062-37c2-71ba-989d-84af39ec9d3d HHH000247: ErrorCode: 0, SQLState: 23505
01:46:42 WARN  [error] 01a21062-37c2-71ba-989d-84af39ec9d3d ERROR: duplicate key value violates unique constraint "customer_ssn_once" (23505)
01:46:42 INFO  [ProblemMapper] 01a21062-37a8-784d-81c1-89f2ec8f3b6e refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-37c2-71ba-989d-84af39ec9d3d refused: ssn_taken
01:46:42 INFO  [ProblemMapper] 01a21062-39e1-7363-9ea5-5548fe2c3722 refused: idempotency_key_reused
01:46:43 INFO  [ProblemMapper] 01a21062-3d9b-741f-a77c-382b1fba6f57 refused: validation_failed
01:46:45 INFO  [ProblemMapper] 01a21062-43d4-7dea-86b0-cf53d4a2e836 refused: validation_failed
01:46:45 INFO  [ProblemMapper] 01a21062-45bf-7202-8ec1-5d9fcbe5f528 refused: validation_failed
01:46:46 INFO  [ProblemMapper] 01a21062-47b3-7d6f-af52-f46956ddd80d refused: validation_failed
01:46:46 INFO  [ProblemMapper] 01a21062-49b9-7d80-a9a0-2856e4139e26 refused: validation_failed
01:46:47 INFO  [ProblemMapper] 01a21062-4bad-7864-9f2f-fde5a2ed7400 refused: validation_failed
01:46:47 INFO  [ProblemMapper] 01a21062-4d94-7101-a0f6-1e33fc690518 refused: validation_failed
01:46:48 INFO  [ProblemMapper] 01a21062-4f74-72ee-88f6-78c03f8359e0 refused: validation_failed
01:46:48 INFO  [ProblemMapper] 01a21062-514a-7dc4-b1a5-1e0928f818cb refused: validation_failed
01:46:48 INFO  [ProblemMapper] 01a21062-531e-7112-8879-c0e05f477629 refused: validation_failed
01:46:49 INFO  [ProblemMapper] 01a21062-54ee-75fc-a739-a243210e0ce8 refused: validation_failed
01:46:49 INFO  [ProblemMapper] 01a21062-56c6-7a16-9b86-e04d1ed77e93 refused: validation_failed
01:46:50 INFO  [ProblemMapper] 01a21062-58ad-769e-b1c8-ce34fe1a190e refused: validation_failed
01:46:50 INFO  [ProblemMapper] 01a21062-5a90-719a-b51e-55738b774ebc refused: validation_failed
01:46:51 INFO  [ProblemMapper] 01a21062-5c8f-7690-8d24-84daf7caa681 refused: validation_failed
01:46:51 INFO  [ProblemMapper] 01a21062-5e8a-7923-81d7-6b60a09f000d refused: validation_failed
01:46:52 INFO  [ProblemMapper] 01a21062-6072-75f0-8bcc-0fc146f76e6b refused: validation_failed
01:46:52 INFO  [ProblemMapper] 01a21062-6247-7981-82ea-7ebd30ca3507 refused: validation_failed
01:46:53 INFO  [ProblemMapper] 01a21062-641b-766e-a6e3-49b19dfb7942 refused: validation_failed
01:46:53 INFO  [ProblemMapper] 01a21062-6604-7d7a-9bab-0d31fac3dc0a refused: validation_failed
01:46:54 INFO  [ProblemMapper] 01a21062-67ea-7d8e-9ec8-a0d3969824b4 refused: validation_failed
01:46:54 INFO  [ProblemMapper] 01a21062-69c3-71ae-9fab-4a80aef0450a refused: validation_failed
01:46:55 INFO  [ProblemMapper] 01a21062-6b98-7c87-b745-2657b7046125 refused: validation_failed
01:46:55 INFO  [ProblemMapper] 01a21062-6d6d-7eed-8555-dafbde0cc1c3 refused: validation_failed
01:46:56 INFO  [ProblemMapper] 01a21062-6f4b-726b-b9a5-7d5d7e47d243 refused: validation_failed
01:46:56 INFO  [ProblemMapper] 01a21062-712f-7ac6-808f-ba752159e8e1 refused: validation_failed
01:46:57 INFO  [ProblemMapper] 01a21062-7334-7db9-ad02-5958aaad9d74 refused: customer_not_found
01:46:57 INFO  [ProblemMapper] 01a21062-751d-7434-81fa-90c6624ba71e refused: validation_failed
01:46:58 INFO  [ProblemMapper] 01a21062-791a-7b47-ac0a-7229c3c42389 refused: customer_not_found
01:46:58 INFO  [ProblemMapper] 01a21062-7923-70f6-a3d9-32d00267cc94 refused: customer_not_found
01:47:07 INFO  [ProblemMapper] 01a21062-9b97-76c2-8743-b45b59e71970 refused: validation_failed
01:47:07 INFO  [ProblemMapper] 01a21062-9bc4-7dea-b868-4d292bf21ce6 refused: validation_failed
01:47:08 INFO  [ProblemMapper] 01a21062-9e85-7f1b-94b3-6415e4ada8ff refused: validation_failed
01:47:08 INFO  [ProblemMapper] 01a21062-9eb0-7948-b898-a4e45114866a refused: validation_failed
01:47:08 INFO  [ProblemMapper] 01a21062-9ec2-7623-a877-dd758376fc8e refused: validation_failed
01:47:08 INFO  [ProblemMapper] 01a21062-9ed6-7f58-acc7-c5b1fd6b1ab4 refused: validation_failed
01:47:08 INFO  [ProblemMapper] 01a21062-9eff-76e4-97e3-be057de61aa4 refused: validation_failed
01:47:09 ERROR [TamperingAlarm] 01a21062-a158-7389-9c1b-02c17f5bdf2d a sealed value does not open: customer.name_sealed of 01a21062-a12b-7ea6-a593-eac16c49a99e
01:47:13 INFO  [ProblemMapper] 01a21062-b44d-785c-8075-01a1b65d823a refused: validation_failed
01:47:13 INFO  [ProblemMapper] 01a21062-b475-7dec-a308-090683874c6e refused: validation_failed
01:47:13 INFO  [ProblemMapper] 01a21062-b48a-79f9-93c7-1ffc4e7dbddd refused: validation_failed
01:47:13 INFO  [ProblemMapper] 01a21062-b4a3-7b5d-8fce-0a4148d548e0 refused: validation_failed
01:47:13 INFO  [ProblemMapper] 01a21062-b4c5-7386-920d-33ddd7edb1fe refused: validation_failed
01:47:23 INFO  [ProblemMapper] 01a21062-dad6-72da-a410-f5f546867986 refused: validation_failed
01:47:23 INFO  [ProblemMapper] 01a21062-daf3-7bec-9bd8-9278df979f49 refused: validation_failed
01:47:23 INFO  [ProblemMapper] 01a21062-db10-71f1-b139-a3a3798a90bc refused: validation_failed
01:47:23 INFO  [ProblemMapper] 01a21062-db33-7281-b488-929f30636d56 refused: validation_failed
01:47:26 ERROR [TamperingAlarm] 01a21062-e763-7e7b-b2db-dca29e8c6efd a sealed value does not open: customer.name_sealed of 01a21062-e73a-7432-b179-f925eb214a75
01:47:26 ERROR [ProblemMapper] 01a21062-e763-7e7b-b2db-dca29e8c6efd request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:73)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:27 ERROR [TamperingAlarm] 01a21062-e993-77a1-b9e6-52f8141233ad a sealed value does not open: customer.email_sealed of 01a21062-e962-7df1-8035-41bd498745e8
01:47:27 ERROR [ProblemMapper] 01a21062-e993-77a1-b9e6-52f8141233ad request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:74)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:28 ERROR [TamperingAlarm] 01a21062-ebec-7c90-acdc-e185a98219af a sealed value does not open: customer.phone_sealed of 01a21062-ebc0-793a-a1a0-7428f559e55e
01:47:28 ERROR [ProblemMapper] 01a21062-ebec-7c90-acdc-e185a98219af request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:75)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:28 ERROR [TamperingAlarm] 01a21062-ee33-74aa-be0c-fdb2e631727c a sealed value does not open: customer.ssn_sealed of 01a21062-ee01-712d-a740-ed28234496af
01:47:28 ERROR [ProblemMapper] 01a21062-ee33-74aa-be0c-fdb2e631727c request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:76)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:29 ERROR [TamperingAlarm] 01a21062-f077-752e-86e6-189a6d8b8ce5 a sealed value does not open: customer.date_of_birth_sealed of 01a21062-f040-780e-9be5-abb4522d1e9d
01:47:29 ERROR [ProblemMapper] 01a21062-f077-752e-86e6-189a6d8b8ce5 request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:70)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:29 ERROR [TamperingAlarm] 01a21062-f30c-7aac-aef6-b6b674cac318 a sealed value does not open: customer.address_sealed of 01a21062-f2ca-70b8-89dc-a7e49f11e9d1
01:47:29 ERROR [ProblemMapper] 01a21062-f30c-7aac-aef6-b6b674cac318 request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.FieldCipher.sealerOf(FieldCipher.java:63)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:41)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:78)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:30 ERROR [ProblemMapper] 01a21062-f544-7e1f-8aa1-bc61552a9e83 request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.DataKeys.cipher(DataKeys.java:72)
	at dev.bulwark.encryption.DataKeys.lambda$get$0(DataKeys.java:47)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

01:47:31 ERROR [TamperingAlarm] 01a21062-f76d-7ec8-a67f-7db81d396598 a sealed value does not open: customer.email_sealed of 01a21062-f74a-7ef4-b3bc-82a160dfc0bc
01:47:31 ERROR [ProblemMapper] 01a21062-f76d-7ec8-a67f-7db81d396598 request failed: dev.bulwark.encryption.CipherRejected: a sealed value did not open
	at dev.bulwark.encryption.Aead.crypt(Aead.java:75)
	at dev.bulwark.encryption.Aead.open(Aead.java:61)
	at dev.bulwark.encryption.Aead_ClientProxy.open(Unknown Source)
	at dev.bulwark.encryption.FieldCipher.open(FieldCipher.java:42)
	at dev.bulwark.customers.CustomerRow.masked(CustomerRow.java:74)
	at io.smallrye.context.impl.wrappers.SlowContextualFunction.apply(SlowContextualFunction.java:21)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:36)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOnItemTransform$UniOnItemTransformProcessor.onItem(UniOnItemTransform.java:43)
	at io.smallrye.mutiny.operators.uni.UniOperatorProcessor.onItem(UniOperatorProcessor.java:47)
	at io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage$CompletionStageUniSubscription.forwardResult(UniCreateFromCompletionStage.java:63)
	at java.base/java.util.concurrent.CompletableFuture.uniWhenComplete(CompletableFuture.java:863)
	at java.base/java.util.concurrent.CompletableFuture$UniWhenComplete.tryFire(CompletableFuture.java:841)
	at java.base/java.util.concurrent.CompletableFuture.postComplete(CompletableFuture.java:510)
	at java.base/java.util.concurrent.CompletableFuture.complete(CompletableFuture.java:2147)
	at io.vertx.core.Future.lambda$toCompletionStage$3(Future.java:600)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:88)
	at io.vertx.sqlclient.impl.QueryResultBuilder.tryComplete(QueryResultBuilder.java:32)
	at io.vertx.core.Promise.complete(Promise.java:66)
	at io.vertx.core.Promise.handle(Promise.java:51)
	at io.vertx.core.Promise.handle(Promise.java:29)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.sqlclient.impl.TransactionImpl.lambda$wrap$0(TransactionImpl.java:72)
	at io.vertx.core.impl.future.FutureImpl$4.onSuccess(FutureImpl.java:176)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.Transformation$1.onSuccess(Transformation.java:61)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:66)
	at io.vertx.core.impl.future.SucceededFuture.addListener(SucceededFuture.java:88)
	at io.vertx.core.impl.future.Transformation.onSuccess(Transformation.java:42)
	at io.vertx.core.impl.future.FutureBase.lambda$emitSuccess$0(FutureBase.java:60)
	at io.vertx.core.impl.ContextImpl.execute(ContextImpl.java:312)
	at io.vertx.core.impl.DuplicatedContext.execute(DuplicatedContext.java:168)
	at io.vertx.core.impl.future.FutureBase.emitSuccess(FutureBase.java:57)
	at io.vertx.core.impl.future.FutureImpl.tryComplete(FutureImpl.java:259)
	at io.vertx.core.impl.future.PromiseImpl.onSuccess(PromiseImpl.java:49)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:41)
	at io.vertx.core.impl.future.PromiseImpl.handle(PromiseImpl.java:23)
	at io.vertx.sqlclient.impl.command.CommandResponse.fire(CommandResponse.java:46)
	at io.vertx.sqlclient.impl.SocketConnectionBase.handleMessage(SocketConnectionBase.java:324)
	at io.vertx.pgclient.impl.PgSocketConnection.handleMessage(PgSocketConnection.java:114)
	at io.vertx.sqlclient.impl.SocketConnectionBase.lambda$init$0(SocketConnectionBase.java:137)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:342)
	at io.vertx.core.impl.ContextImpl.emit(ContextImpl.java:335)
	at io.vertx.core.net.impl.NetSocketImpl.handleMessage(NetSocketImpl.java:389)
	at io.vertx.core.net.impl.ConnectionBase.read(ConnectionBase.java:160)
	at io.vertx.core.net.impl.VertxHandler.channelRead(VertxHandler.java:153)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.CombinedChannelDuplexHandler$DelegatingChannelHandlerContext.fireChannelRead(CombinedChannelDuplexHandler.java:436)
	at io.vertx.pgclient.impl.codec.PgDecoder.fireCommandResponse(PgDecoder.java:52)
	at io.vertx.pgclient.impl.codec.PgCommandCodec.handleReadyForQuery(PgCommandCodec.java:133)
	at io.vertx.pgclient.impl.codec.PgDecoder.decodeReadyForQuery(PgDecoder.java:248)
	at io.vertx.pgclient.impl.codec.PgDecoder.channelRead(PgDecoder.java:107)
	at io.netty.channel.CombinedChannelDuplexHandler.channelRead(CombinedChannelDuplexHandler.java:251)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:442)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(AbstractChannelHandlerContext.java:412)
	at io.netty.channel.DefaultChannelPipeline$HeadContext.channelRead(DefaultChannelPipeline.java:1357)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:440)
	at io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(AbstractChannelHandlerContext.java:420)
	at io.netty.channel.DefaultChannelPipeline.fireChannelRead(DefaultChannelPipeline.java:868)
	at io.netty.channel.nio.AbstractNioByteChannel$NioByteUnsafe.read(AbstractNioByteChannel.java:171)
	at io.netty.channel.nio.NioEventLoop.processSelectedKey(NioEventLoop.java:796)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeysOptimized(NioEventLoop.java:732)
	at io.netty.channel.nio.NioEventLoop.processSelectedKeys(NioEventLoop.java:658)
	at io.netty.channel.nio.NioEventLoop.run(NioEventLoop.java:562)
	at io.netty.util.concurrent.SingleThreadEventExecutor$4.run(SingleThreadEventExecutor.java:998)
	at io.netty.util.internal.ThreadExecutorMap$2.run(ThreadExecutorMap.java:74)
	at io.netty.util.concurrent.FastThreadLocalRunnable.run(FastThreadLocalRunnable.java:30)
	at java.base/java.lang.Thread.run(Thread.java:840)

