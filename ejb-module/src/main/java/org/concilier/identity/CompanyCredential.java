package org.concilier.identity;

import jakarta.security.enterprise.credential.Credential;
import org.concilier.identity.company.CompanyPerson;

/** The word of the company's identity provider about a member of staff. */
public record CompanyCredential(CompanyPerson person) implements Credential {}
