/** A partner that tries everything over HTTP: its made-up or real customers, its requests, and what it tells of them. */
package org.concilier.launcher.demo;
