/** What a person can see of what others do with the person's data: here, who looked, why and at which data. */
package org.concilier.privacy;
